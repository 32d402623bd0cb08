package org.carechat.selfcheck;

/// Where an answer leads. Texts are said to the customer.
sealed interface Outcome {

    /// @return the word under which it is recorded
    String word();

    record GoTo(String step) implements Outcome {
        @Override
        public String word() {
            return "goto";
        }
    }

    /// Goes on with another check.
    record OtherCheck(String check) implements Outcome {
        @Override
        public String word() {
            return "check";
        }
    }

    /// @param tip one sentence that keeps it from coming back
    record Solved(String tip) implements Outcome {
        @Override
        public String word() {
            return "solved";
        }
    }

    /// @param text what the results mean, said before the visit is arranged
    record Book(String text) implements Outcome {
        @Override
        public String word() {
            return "book";
        }
    }

    record Emergency(String hazard) implements Outcome {
        @Override
        public String word() {
            return "emergency";
        }
    }

    /// The appliance is well, the gas isn't there.
    record GasCompany(String text) implements Outcome {
        @Override
        public String word() {
            return "gas-company";
        }
    }

    /// Nothing is wrong, or it takes time to tell: heat supplier, property, provider or patience.
    record Observe(String text) implements Outcome {
        @Override
        public String word() {
            return "observe";
        }
    }

    record Person(String text) implements Outcome {
        @Override
        public String word() {
            return "person";
        }
    }
}
