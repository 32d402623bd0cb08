package org.carechat.language;

import opennlp.tools.monitoring.StopCriteria;
import opennlp.tools.monitoring.TrainingMeasure;
import opennlp.tools.monitoring.TrainingProgressMonitor;
import org.jspecify.annotations.Nullable;

/// Trains without a line per iteration.
final class QuietTraining implements TrainingProgressMonitor {

    private boolean finished;

    @Override
    public void finishedIteration(int iteration, int correct, int total, TrainingMeasure measure, double value) {}

    @Override
    public void finishedTraining(int iterations, @Nullable StopCriteria<?> reason) {
        finished = true;
    }

    @Override
    public boolean isTrainingFinished() {
        return finished;
    }

    @Override
    public void display(boolean clear) {}
}
