package org.carechat.web;

import org.springframework.context.SmartLifecycle;

/// Sends customers to another node before this one shuts down: nobody new is let in, and whoever is waiting or
/// connected is told to come again. Stops before the server does, as the last to start.
final class Drain implements SmartLifecycle {

    private final Runnable farewell;
    private volatile boolean running;
    private volatile boolean begun;

    /// @param farewell says goodbye to those who are connected, and returns when that is done
    Drain(Runnable farewell) {
        this.farewell = farewell;
    }

    boolean begun() {
        return begun;
    }

    @Override
    public void start() {
        begun = false;
        running = true;
    }

    @Override
    public void stop() {
        begun = true;
        farewell.run();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
