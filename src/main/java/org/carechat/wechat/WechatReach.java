package org.carechat.wechat;

import java.util.Optional;
import org.carechat.customer.Reach;

/// Tells the desk how many messages a WeChat user can still get. Thread-safe.
final class WechatReach implements Reach {

    private final Deliveries deliveries;

    WechatReach(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Optional<Standing> of(String conversation) {
        return deliveries
                .standing(conversation)
                .map(now -> new Standing(
                        "wechat",
                        now.left().all(),
                        now.left().until(),
                        now.told(),
                        now.stuck(),
                        now.leftOut(),
                        now.maybeTwice()));
    }
}
