package org.haguecourier.sandbox.filing;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.haguecourier.sandbox.wire.Reply;

/** Puts a {@link Sheet} into the format of the day. */
public final class SheetPrinter {
    private volatile ReplyFormat format;

    public SheetPrinter(ReplyFormat format) {
        this.format = format;
    }

    public void use(ReplyFormat other) {
        format = other;
    }

    public ReplyFormat format() {
        return format;
    }

    Reply print(int status, Sheet sheet) {
        return switch (format) {
            case XML -> Reply.of(status, "application/xml", XmlSheet.bytes(sheet));
            case JSON -> Reply.text(status, "application/json", json(sheet).toString());
            case TEXT -> Reply.text(status, "text/plain", text(sheet));
        };
    }

    public Reply printError(int status, String code, String text) {
        return print(status, new Sheet("dgn:HagueError").with(List.of(new Defect(code, text))));
    }

    private static ObjectNode json(Sheet sheet) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        sheet.fields().forEach(field -> json.put(field.key(), field.value()));
        if (!sheet.defects().isEmpty()) {
            ArrayNode errors = json.putArray("errors");
            sheet.defects()
                    .forEach(defect ->
                            errors.addObject().put("code", defect.code()).put("message", defect.text()));
        }
        return json;
    }

    private static String text(Sheet sheet) {
        String fields = sheet.fields().stream()
                .map(field -> field.key() + ": " + field.value() + "\n")
                .collect(Collectors.joining());
        return sheet.defects().stream()
                .map(defect -> "error: " + defect.code() + " " + defect.text() + "\n")
                .collect(Collectors.joining("", fields, ""));
    }
}
