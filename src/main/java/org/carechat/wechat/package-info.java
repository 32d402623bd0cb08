/// The door of WeChat Official Accounts, `/channels/wechat/{account}`: the server check, and what the platform
/// pushes, plain or encrypted. A message goes the same way as one from a page. What is ready within 4.5 seconds is
/// the passive reply; the rest, and what agents say, is carried to the platform from the feed itself: how far a
/// user has been told is all that is kept, so nothing is told twice or lost when a node dies. Off where no account
/// is configured.
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"conversation", "dialogue", "handoff", "customer"})
package org.carechat.wechat;

import org.jspecify.annotations.NullMarked;
