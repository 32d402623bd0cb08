package org.carechat.wechat;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.carechat.conversation.Bell;
import org.carechat.conversation.Content;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Head;
import org.carechat.conversation.Ownership;
import org.carechat.conversation.Waiter;
import org.carechat.customer.AttachmentLinks;
import org.carechat.customer.Attachments;
import org.carechat.customer.Blocks;
import org.carechat.customer.People;
import org.carechat.dialogue.Admission;
import org.carechat.dialogue.Phrasebook;
import org.carechat.dialogue.QuietTime;
import org.carechat.dialogue.Welcome;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Wires the door of WeChat's accounts. Where none is configured it lets nobody in, and nothing runs.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WechatSettings.class)
class WechatConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    Accounts wechatAccounts(WechatSettings settings) {
        return new Accounts(settings.all());
    }

    @Bean
    Meters wechatMeters(MeterRegistry registry) {
        return new Meters(registry);
    }

    @Bean
    Platform wechatPlatform(WechatSettings settings, TokenShelf shelf, JsonMapper json) {
        return new HttpPlatform(settings.api(), shelf, json, PATIENCE);
    }

    @Bean
    Pieces wechatPieces(Feed feed, Phrasebook phrasebook, AttachmentLinks links) {
        return new Pieces(feed, new Wording(phrasebook, links));
    }

    @Bean
    WechatReach wechatReach(Deliveries deliveries) {
        return new WechatReach(deliveries);
    }

    @Bean
    Talks wechatTalks(
            People people,
            Feed feed,
            Deliveries deliveries,
            Admission admission,
            Welcome welcome,
            Supplier<String> ids) {
        return new Talks(new Talks.Parts(people, feed, deliveries, admission, welcome, ids));
    }

    @Bean
    Saying wechatSaying(
            Feed feed,
            Deliveries deliveries,
            Attachments attachments,
            Platform platform,
            Phrasebook phrasebook,
            Supplier<String> ids) {
        return new Saying(feed, deliveries, attachments, platform, phrasebook, ids);
    }

    @Bean
    Answering wechatAnswering(Feed feed, Deliveries deliveries, DueTalks due, Pieces pieces, Bell bell) {
        return new Answering(feed, deliveries, due, pieces, new Waiter(bell, () -> false));
    }

    @Bean
    BiPredicate<Head, Content> wechatBarred(Blocks blocks, QuietTime quietTime) {
        return (head, said) -> blocks.until(head.person()).isPresent() && !quietTime.urgent(head.id(), said);
    }

    @Bean
    Pushes.Parts wechatPushesParts(
            Talks talks,
            Feed feed,
            Admission admission,
            Saying saying,
            Answering answering,
            Deliveries deliveries,
            DueTalks due,
            Nonces nonces,
            Phrasebook phrasebook,
            BiPredicate<Head, Content> wechatBarred,
            Clock clock) {
        Supplier<String> greeting =
                () -> phrasebook.text("web.greeting.hello") + "\n" + phrasebook.text("web.greeting.ways");
        return new Pushes.Parts(
                talks, feed, admission, saying, answering, deliveries, due, nonces, wechatBarred, greeting, clock);
    }

    @Bean(destroyMethod = "close")
    WechatDoor wechatDoor(Accounts accounts, Pushes.Parts parts, Meters meters, Clock clock) {
        Pushes pushes = new Pushes(parts, System::nanoTime);
        return new WechatDoor(accounts, pushes, new ReplyXml(clock, new SecureRandom()), meters);
    }

    @Bean(destroyMethod = "close")
    Carrier wechatCarrier(
            Feed feed,
            Deliveries deliveries,
            Pieces pieces,
            Platform platform,
            Accounts accounts,
            Meters meters,
            DueTalks due,
            Supplier<String> ids) {
        Delivery delivery = new Delivery(new Delivery.Parts(feed, deliveries, pieces, platform, accounts, meters, ids));
        Carrier carrier = new Carrier(due, delivery);
        if (!accounts.all().isEmpty()) {
            carrier.start();
        }
        return carrier;
    }

    @Bean(destroyMethod = "close")
    Ringing wechatRinging(Bell bell, Feed feed, Ownership ownership, DueTalks due, Accounts accounts) {
        Ringing ringing = new Ringing(bell, feed, ownership, due);
        if (!accounts.all().isEmpty()) {
            ringing.start();
        }
        return ringing;
    }
}
