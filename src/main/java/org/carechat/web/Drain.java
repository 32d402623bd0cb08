package org.carechat.web;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/// Sends customers to another node before this one shuts down. Readiness has gone down already; while load
/// balancers take notice everything goes on as before. Then nobody new is let in, and whoever is waiting or
/// connected is told to come again. Stops before the server does, as the last to start.
final class Drain implements SmartLifecycle {

    private final Duration notice;
    private final Runnable farewell;
    private volatile boolean running;
    private volatile boolean announced;
    private volatile boolean begun;

    /// @param notice how long load balancers need to see that this node is not ready any more
    /// @param farewell says goodbye to those who are connected, and returns when that is done
    Drain(Duration notice, Runnable farewell) {
        this.notice = notice;
        this.farewell = farewell;
    }

    /// @return whether this node is not ready any more
    boolean announced() {
        return announced;
    }

    boolean begun() {
        return begun;
    }

    @Override
    public void start() {
        announced = false;
        begun = false;
        running = true;
    }

    @Override
    public void stop() {
        announced = true;
        giveNotice();
        begun = true;
        farewell.run();
        running = false;
    }

    private void giveNotice() {
        try {
            Thread.sleep(notice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
