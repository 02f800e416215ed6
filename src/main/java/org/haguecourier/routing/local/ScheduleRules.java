package org.haguecourier.routing.local;

import java.text.ParseException;
import java.util.List;

import org.quartz.CronExpression;

/** What is begun by the clock: the schedule can be read, and is not one of ours. */
final class ScheduleRules {
    private static final String OURS = "courier";

    private final Findings findings;

    ScheduleRules(Findings findings) {
        this.findings = findings;
    }

    void check(List<Call> calls) {
        calls.stream().filter(call -> call.scheme().equals("quartz")).forEach(call -> {
            group(call);
            schedule(call);
        });
    }

    /** Two triggers of one group and one name are one to Quartz. */
    private void group(Call call) {
        if (call.rest().startsWith(OURS + "/") || OURS.equals(call.options().get("groupName"))) {
            findings.add(
                    call.file(),
                    call.at().line(),
                    "the group \"courier\" of quartz is for the courier's own schedule; choose another groupName");
        }
    }

    /** Camel looks at it only at the start. */
    private void schedule(Call call) {
        String cron = call.options().get("cron");
        if (cron == null) {
            return;
        }
        try {
            CronExpression.validateExpression(cron.replace('+', ' '));
        } catch (ParseException wrong) {
            findings.add(
                    call.file(),
                    call.lineOf("cron"),
                    "the schedule \"" + Words.withoutValues(cron, call.used()) + "\" cannot be read: "
                            + wrong.getMessage()
                            + " Write seconds, minutes, hours, day of the month, month, day of the week:"
                            + " \"0 0 6 ? * MON-FRI\"");
        }
    }
}
