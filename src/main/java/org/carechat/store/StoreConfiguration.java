package org.carechat.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.carechat.conversation.Archive;
import org.carechat.conversation.Feed;
import org.carechat.conversation.Journal;
import org.carechat.conversation.Ownership;
import org.carechat.customer.Attachments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Offers the ports that Redis implements. It needs a `Clock` and a supplier of ids, named `ids`, which sort by
/// time.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RedisProperties.class, StoreProperties.class})
class StoreConfiguration {

    private final SecureRandom random = new SecureRandom();

    /// What is stored must not change with how the doors write JSON.
    private final JsonMapper json = JsonMapper.builder().build();

    @Bean
    DataFolder dataFolder(StoreProperties properties) {
        return DataFolder.open(properties.folder());
    }

    @Bean
    RedisServer redisServer(RedisProperties outside, DataFolder data) {
        return RedisServer.start(outside, data, random);
    }

    @Bean
    RedisAccess redisAccess(RedisServer server, RedisProperties redis, StoreProperties properties) {
        RedisAccess access = new RedisAccess(server.link(), properties.store().replicasToWait(), redis.timeout());
        new ServerCheck(access, properties.store().replicasToWait()).run();
        return access;
    }

    @Bean
    Subscription redisSubscription(RedisServer server) {
        return new Subscription(server.link());
    }

    @Bean
    MasterKey masterKey(StoreProperties properties, DataFolder data) {
        return MasterKey.load(properties.keys().master(), data, random);
    }

    @Bean
    PersonKeyRing personKeys(RedisAccess redis, MasterKey master, Subscription subscription) {
        PersonKeyRing ring = new PersonKeyRing(redis, master, random);
        ring.checkMaster();
        ring.listen(subscription);
        return ring;
    }

    @Bean
    People people(RedisAccess redis, PersonKeyRing keys) {
        return new People(redis, keys);
    }

    @Bean
    Records records() {
        return new Records(json, random);
    }

    @Bean
    RedisBell bell(RedisAccess redis, Subscription subscription, StoreProperties properties) {
        RedisBell bell = new RedisBell(redis, new SignalCodec(json));
        bell.listen(subscription);
        if (properties.store().shardedSignals()) {
            bell.listenToShards();
        }
        return bell;
    }

    @Bean
    Feed feed(
            RedisAccess redis,
            People people,
            Records records,
            RedisBell bell,
            Clock clock,
            Supplier<String> ids,
            Archive archive) {
        return new ArchivedFeed(new RedisFeed(redis, people, records, bell, clock, ids), archive);
    }

    @Bean
    RedisTurns turns(
            RedisAccess redis,
            People people,
            Records records,
            RedisBell bell,
            Clock clock,
            StoreProperties properties) {
        return new RedisTurns(
                redis, people, records, bell, clock, properties.store().lease());
    }

    @Bean
    Journal journal(RedisAccess redis, People people, Records records, Archive archive) {
        return new ArchivedJournal(new RedisJournal(redis, people, records), archive);
    }

    @Bean
    Shelf shelf(StoreProperties properties, DataFolder data) {
        Path set = properties.archive().folder();
        return new Shelf(data.path().resolve(set == null ? Path.of("archive") : set));
    }

    @Bean
    RedisArchive archive(RedisAccess redis, People people, Records records, Shelf shelf) {
        return new RedisArchive(redis, people, records, shelf);
    }

    /// Nodes that share a Redis must share the folder too, and only whoever runs them knows one.
    @Bean(initMethod = "start", destroyMethod = "close")
    ArchiveUpkeep archiveUpkeep(RedisArchive archive, StoreProperties properties, RedisServer server, Clock clock) {
        boolean moves = server.own() != null || properties.archive().folder() != null;
        return new ArchiveUpkeep(archive, properties.archive(), clock, moves);
    }

    @Bean
    Ownership ownership(
            RedisAccess redis,
            People people,
            Records records,
            RedisBell bell,
            RedisChains chains,
            Clock clock,
            Supplier<String> ids) {
        return new AnchoringOwnership(new RedisOwnership(redis, people, records, bell, clock, ids), chains);
    }

    @Bean
    RedisUsedOnce usedOnce(RedisAccess redis, Clock clock) {
        return new RedisUsedOnce(redis, clock);
    }

    @Bean
    RedisOpenings openings(RedisAccess redis, Clock clock) {
        return new RedisOpenings(redis, clock);
    }

    @Bean
    RedisPeople returningPeople(RedisAccess redis, RedisSearchIndex search) {
        return new RedisPeople(redis, search);
    }

    @Bean
    RedisChains chains(RedisAccess redis, MasterKey master, Clock clock, Shelf shelf) {
        return new RedisChains(redis, master, clock, shelf);
    }

    @Bean
    RedisErasures erasures(RedisAccess redis, Records records, RedisBell bell) {
        return new RedisErasures(redis, records, bell);
    }

    @Bean
    Attachments attachments(RedisAccess redis, People people, Shelf shelf, StoreProperties properties) {
        long room = properties.attachments().room().toBytes();
        return new ArchivedAttachments(new RedisAttachments(redis, people, random, room), shelf, people);
    }
}
