package org.carechat.conversation;

import java.util.List;

/// One possible answer to a question.
///
/// @param value what is stored when it is chosen
/// @param label what the customer sees; [#UNSHOWN] for an answer that is understood, but not offered
/// @param ways other words that mean it
public record Option(String value, String label, List<String> ways) {

    public static final String UNSHOWN = "";

    public boolean isShown() {
        return !label.equals(UNSHOWN);
    }
}
