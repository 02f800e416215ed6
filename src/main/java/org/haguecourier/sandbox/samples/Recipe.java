package org.haguecourier.sandbox.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.TransactionType;

/** A way to send a transaction: each row of WIPO's table has one or two, a grant has three. */
record Recipe(TransactionType type, Form form) {
    enum Form {
        OWN_ELEMENT(""),
        GENERIC("-generic"),
        AFTER_REFUSAL("-after-refusal");

        private final String suffix;

        Form(String suffix) {
            this.suffix = suffix;
        }
    }

    static List<Recipe> all() {
        return Stream.of(TransactionType.values()).flatMap(Recipe::of).toList();
    }

    static Recipe plainest(TransactionType type) {
        return new Recipe(type, type.isGenericOnly() ? Form.GENERIC : Form.OWN_ELEMENT);
    }

    private static Stream<Recipe> of(TransactionType type) {
        List<Recipe> recipes = new ArrayList<>(List.of(plainest(type)));
        if (type == TransactionType.GRANT_PROTECTION) {
            recipes.add(new Recipe(type, Form.AFTER_REFUSAL));
        }
        if (!type.isGenericOnly()) {
            recipes.add(new Recipe(type, Form.GENERIC));
        }
        return recipes.stream();
    }

    boolean isGeneric() {
        return form == Form.GENERIC;
    }

    /** The suffix is left out where there is no other way. */
    String name() {
        return type.slug() + (type.isGenericOnly() ? "" : form.suffix);
    }

    String headerCategory() {
        return isGeneric() ? TransactionType.OTHER.headerCategory() : type.headerCategory();
    }

    /** No document where the schema has no place for one, or where WIPO has published no category for it. */
    List<SampleFile> files() {
        if (type == TransactionType.APPLICATION) {
            return isGeneric() ? List.of(SampleFile.FORM, SampleFile.PICTURE) : List.of(SampleFile.FORM);
        }
        return type.documentKinds().isEmpty() ? List.of() : List.of(SampleFile.decision(documentKind()));
    }

    private String documentKind() {
        return type.documentKinds().get(form == Form.AFTER_REFUSAL ? 1 : 0);
    }

    /** A full application shows its design in a view, not in a document. */
    List<String> pictures() {
        return type == TransactionType.APPLICATION ? List.of(SampleFile.PICTURE.path()) : List.of();
    }
}
