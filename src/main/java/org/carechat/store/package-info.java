/// Redis through Lettuce: implements the ports of the other packages, and nothing else may talk to Redis.
///
/// ## Keys
///
/// All keys of a conversation carry the hash tag of its shard, `{s0}` to `{s1023}`: CRC-32 of the id's UTF-8 bytes
/// modulo 1,024, for ever ([Shard]). So each script runs on one slot, in a Cluster too.
///
/// - `{sN}:head:ID`, hash: `person channel mode agent epoch opened last read told`; the turn under way: `turn cap
/// upto run tries done`; the one after it: `next nextcap nextdue`; what can be picked: `open` (ids), `offered`
/// (sealed)
/// - `{sN}:feed:ID`, list: event n at index n-1, as turn, NUL, [Envelope]
/// - `{sN}:journal:ID`, list: entry n at index n-1, as [Envelope]
/// - `{sN}:seen:ID`, hash: `c:clientMessageId`, `a:agent:clientMessageId` → digest, seq and turn between `|`
/// - `{sN}:anchors:ID`, hash: number of an event → time (ms, 8 bytes), link of the chain up to there, seal
/// - `{sN}:files:ID`, hash: attachment → what it is, as [Envelope]
/// - `{sN}:file:ID:ATTACHMENT`, list: its parts of 256 KiB, each as [Envelope]; expires until all have come
/// - `{sN}:due`, sorted set: conversations with a turn to run, by the time (ms, Redis's clock) from which it may be
///   claimed: the end of the quiet time, or of the lease
/// - `{sN}:idle`, sorted set: conversations that the bot or a person has, by their last activity (ms)
/// - `{sN}:closed`, sorted set: closed conversations that are still here, by their last activity (ms)
/// - `{sN}:queued`, `{sN}:human`, sets: conversations in that mode
/// - `{pN}:key:PERSON`, string: the person's data key, wrapped by the master key; N as above, from the person's id
/// - `{pN}:visits:PERSON`, set: ids of the person's visits; expires
/// - `{pN}:faults:PERSON`, hash: appliance → key under which its visit is booked; expires
/// - `{book:CITY:DAY}:taken`, hash: window → visits in it; one such page of the book for each city and day
/// - `{book:CITY:DAY}:visits`, hash: id → visit, as [Envelope]
/// - `{book:CITY:DAY}:keys`, hash: key under which something was booked → id; `-` where the page may not have
/// that key any more
/// - `{book:CITY:DAY}:moving`, hash: id → [BookMove] of a visit that leaves the page
/// - `{book:CITY:DAY}:news`, list: `id step` of what those who listen are to be told; all of a page expires two
/// months after its day
/// - `{book}:news`, sorted set: pages that have something to tell, by when they were listed (ms)
/// - `{bN}:key:KEY`, string: page for which a key was used; N as above, from the key
/// - `{bN}:place:ID`, string: page of a visit, behind what brought it there and `|`
/// - `{bN}:number:NUMBER`, string: id of the visit with that short number; these three expire with their page
/// - `{pN}:talks:PERSON`, set: the person's conversations
/// - `{bN}:guesses:NUMBER`, string: how often somebody claimed to have booked it; expires
/// - `{hook:RECEIVER}:due`, sorted set: `topic item` of what a receiver is to be told, by when (ms);
///   `{hook:RECEIVER}:tries`, hash: how often that was tried; `{hook:RECEIVER}:dead`, sorted set: the last 1,000
///   that were given up, by when (ms); `{hook}:gathering`, string: somebody gathers what is new; expires
/// - `{sN}:moved`, set: conversations of which others may have to be told
/// - `{cases}:news`, sorted set: cases of which others may have to be told, by when that was noted (ms);
///   `{cN}:casetold:ID`, set: what of a case they were told; expires
/// - `{pN}:talk:PERSON`, string: the conversation that a known person comes back to
/// - `used:ID`, string: an identity's `jti` that was used; expires with the identity
/// - `opening:HASH`, string: the conversation that a request with an `Idempotency-Key` opened; expires
/// - `{meta}:files`, string: how many bytes of attachments there are in all
/// - `{meta}:master`, string: tells whether a master key is the one that this store was written with
/// - `{meta}:model`, string: `on` or `off`, whether an administrator wants the language model
/// - `{meta}:model:DAY`, hash: `tokens`, `cost` (millionths) of that day; expires after three
/// - `{sN}:model:DAY:ID`, string: tokens that a conversation has spent on the language model that day; expires
/// - `{meta}:exchanges`, list: the newest 1,000 exchanges with the language model, each as [Envelope] under the
///   key of
/// the person whose conversation it was; its header is that conversation's id; expires a week after the last
/// - `{desk}:queue`, sorted set: conversations that wait, by rank of the priority × 10^13 + since (ms)
/// - `{desk}:served`, list: when agents took the last 20 from the queue (ms), newest first
/// - `{desk}:in:MODE`, sorted set: conversations by their last activity (ms); of `bot` and `closed` the last 10,000
/// - `{desk}:owners`, hash: conversation → the agent who has it
/// - `{desk}:presence`, hash: agent → `state capacity|until (ms)`
/// - `{desk}:seen`, hash: agent → when they were last heard of (ms)
/// - `{pN}:agent:PERSON`, string: the agent whom the person had last; expires
/// - `{desk}:accounts`, `{desk}:logins`, hashes: id → account as JSON, login → id
/// - `{desk}:blocked`, hash: person who may not write → until when (ms)
/// - `{find:DIGEST}`, set: conversations that a number is found in, by its keyed digest; expires
/// - `{sN}:found:ID`, set: the keys before under which a conversation is found; expires
/// - `{desk}:channels`, string: the channels that administrators keep, as JSON sealed by the master key
/// - `{desk}:rules`, string: what administrators have set, as JSON
/// - `{desk}:session:HASH`, string: `account csrf generation`, by the hash of the cookie; expires
/// - `{cN}:case:ID`, string: a case, as [Envelope]; N as above, from the id; expires long after it was closed
/// - `{cN}:casenumber:NUMBER`, string: id of the case with that number
/// - `{pN}:cases:PERSON`, set: ids of the person's cases
/// - `{cases}:open`, `{cases}:due`, sorted sets: open cases, what has escalated first and then by the next contact
/// (ms); those with a next contact by that (ms)
/// - `{cases}:all`, `{cases}:promised`, sorted sets: the last 10,000 cases by their opening (ms); `id promise` by
/// when it is due (ms)
/// - `{report}:day:DAY`, hash: what was counted on that day, by name; `{report}:of:ID`, string: the number of the
///   last
/// event of a conversation that was counted, and its counts as JSON; both expire
/// - `{report}:counted`, string: up to when everything was counted (ms); `{report}:claim`, string: somebody counts;
/// expires
/// - `{knowledge}:gaps`, hash, and `{knowledge}:gaps:last`, sorted set: questions without an answer, masked → how
///   often, and when last (ms); the last 1,000
/// - `{knowledge}:bundle:VERSION`, hash: path → text of a bundle that was ever in use
/// - `{knowledge}:current`, string: the version that all nodes are to use
/// - `{sN}:wechat:ID`, hash: `to` (who it is on WeChat, as [Envelope]), `told upto part` (how far they have been
/// told), `message action` (what may still be sent) with `…-until` (ms), `hold` (ms), `holder lease`, `tries`,
/// `stuck`, `trying` (what is being sent), `lost twice` (spans that were left out, or may have come twice)
/// - `{sN}:wechat:ID:said:MESSAGE`, string: which piece was the passive reply to a message; expires
/// - `{wechat}:due`, sorted set: conversations in which somebody may have to be told something, by when to look
///   (ms)
/// - `wechat:nonce:HASH`, string: which message a signed request carried; expires
/// - `{wechat:ACCOUNT}:token`, string: the access token, as [Envelope]; `{wechat:ACCOUNT}:refreshing`: somebody is
///   getting one; both expire
/// - `{desk}:tries:KEY`, string: a count; expires with its window
///
/// Nothing else expires by itself. Signals go over the pub/sub channel [RedisBell#CHANNEL]; in a Cluster with
/// sharded pub/sub those of a conversation go over `carechat:bell:{sN}`.
///
/// ## Adding a script
///
/// 1. One class per script, package-private, named `…Script`, with the source in a `static final Script`.
/// 2. All its keys go into `KEYS` and share one hash tag; everything else goes into `ARGV` through [Args].
/// 3. Check everything before the first write: a script that fails half-way is not rolled back.
/// 4. Take the time from [Script#NOW], never from a node.
/// 5. Call it by [RedisAccess#write] (waits for replicas where that is asked for) or [RedisAccess#read].
/// 6. Read the answer through [Answer]; a nil inside a table ends it, so send `''` or `false`.
/// 7. Make a repeat of the same call harmless: a lost connection leaves its outcome unknown, and nothing is
/// replayed.
/// 8. Seal what is personal with [Records] or [PersonKeyRing] before it leaves the node.
/// 9. Add its keys to the list above.
/// 10. Test it against the real Redis of `TestRedis`.
@NullMarked
@org.springframework.modulith.ApplicationModule
package org.carechat.store;

import org.jspecify.annotations.NullMarked;
