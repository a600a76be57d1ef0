package io.github.lemmata.simulations.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Where the threads that run cells leave results for the one that records them.
///
/// The recording thread takes all that is there at once, so that a transaction grows with the speed of
/// the cells; it waits a moment for more where there is little. Where it cannot keep up, the others wait
/// for room.
final class Outbox {

    /// As many replicates are worth a transaction without waiting for more.
    private static final long PLENTY = 4096;

    /// As many replicates may lie here before whoever brings more has to wait.
    private static final long ROOM = 16 * PLENTY;

    /// How long a result waits for company: a stopped sweep does this much again on each thread, at most.
    private static final long LINGER_MILLIS = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Condition plenty = lock.newCondition();
    private final Condition room = lock.newCondition();
    private List<CellResult> waiting = new ArrayList<>();
    private long replicates;
    private int senders;
    private boolean abandoned;

    /// An outbox that is done once `senders` have left.
    Outbox(int senders) {
        this.senders = senders;
    }

    /// Leaves a result; waits while there is no room.
    void put(CellResult result) {
        lock.lock();
        try {
            while (replicates >= ROOM && !abandoned) {
                room.awaitUninterruptibly();
            }
            waiting.add(result);
            replicates += result.replicates().size();
            if (waiting.size() == 1) {
                something.signal();
            }
            if (replicates >= PLENTY) {
                plenty.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// A sender has nothing further.
    void leave() {
        lock.lock();
        try {
            senders--;
            something.signal();
            plenty.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Nobody takes results any more: whoever waits for room goes on.
    void abandon() {
        lock.lock();
        try {
            abandoned = true;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes what is there, at least one result; empty once all senders have left and everything is
    /// taken.
    List<CellResult> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && senders > 0) {
                something.awaitUninterruptibly();
            }
            linger();
            List<CellResult> taken = waiting;
            waiting = new ArrayList<>();
            replicates = 0;
            room.signalAll();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void linger() {
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(LINGER_MILLIS);
            while (replicates < PLENTY && senders > 0 && left > 0) {
                left = plenty.awaitNanos(left);
            }
        } catch (InterruptedException noTimeToWait) {
            Thread.currentThread().interrupt();
        }
    }
}
