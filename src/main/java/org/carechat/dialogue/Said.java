package org.carechat.dialogue;

/// Where a command was read: the customer's words and the number of their event; `seq` is 0 where nobody said it.
public record Said(String text, long seq) {

    public static final Said NOWHERE = new Said("", 0);
}
