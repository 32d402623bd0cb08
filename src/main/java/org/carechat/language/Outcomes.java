package org.carechat.language;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/// A perceptron as OpenNLP trained it, weighed in two parts: features that are shared by several questions are
/// added up once. Gives the probabilities that `PerceptronModel` gives. Immutable; safe to share between threads.
final class Outcomes {

    private static final String START = "start";
    private static final String GOES_ON = "cont";

    private final Map<String, Context> weights;
    private final String[] names;
    /// By the outcome before and the one after; nothing before stands last.
    private final boolean[][] mayFollow;

    @SuppressWarnings("unchecked")
    Outcomes(AbstractModel model) {
        Object[] parts = model.getDataStructures();
        weights = (Map<String, Context>) parts[1];
        names = (String[]) parts[2];
        mayFollow = new boolean[names.length + 1][names.length];
        for (int before = 0; before <= names.length; before++) {
            for (int after = 0; after < names.length; after++) {
                mayFollow[before][after] = goesOn(before == names.length ? "" : names[before], names[after]);
            }
        }
    }

    int count() {
        return names.length;
    }

    String name(int outcome) {
        return names[outcome];
    }

    /// @param before -1 at the beginning
    boolean mayFollow(int before, int after) {
        return mayFollow[before < 0 ? names.length : before][after];
    }

    /// @param sums gets what the features weigh for each outcome
    void weigh(String[] features, double[] sums) {
        Arrays.fill(sums, 0);
        for (String feature : features) {
            add(feature, sums);
        }
    }

    /// @param sums what other features weigh
    /// @param into gets the probability of each outcome
    void score(double[] sums, String[] features, double[] into) {
        System.arraycopy(sums, 0, into, 0, into.length);
        for (String feature : features) {
            add(feature, into);
        }
        double most = 1;
        for (double sum : into) {
            most = Math.max(most, Math.abs(sum));
        }
        double all = 0;
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.exp(into[i] / most);
            all += into[i];
        }
        for (int i = 0; i < into.length; i++) {
            into[i] /= all;
        }
    }

    private void add(String feature, double[] sums) {
        Context context = weights.get(feature);
        if (context != null) {
            int[] outcomes = context.getOutcomes();
            double[] parameters = context.getParameters();
            for (int i = 0; i < outcomes.length; i++) {
                sums[outcomes[i]] += parameters[i];
            }
        }
    }

    /// A stretch only goes on where one of its kind has begun.
    private static boolean goesOn(String before, String after) {
        boolean begun = before.endsWith(START) || before.endsWith(GOES_ON);
        return !after.endsWith(GOES_ON) || begun && kind(before).equals(kind(after));
    }

    private static String kind(String outcome) {
        return outcome.substring(0, outcome.lastIndexOf('-'));
    }
}
