// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/domain/Metadata.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace bantin::store {

class Store;

/// The state of an article as somebody saw it.
struct SeenText {
    Metadata metadata;
    QByteArray xhtml; ///< canonical
    QDateTime seenAt; ///< UTC
};

/// What each account looked at last, one state for each article. On the store thread, inside the caller's transaction where
/// there is one.
class SeenRepository
{
public:
    explicit SeenRepository(Store &store);

    Result<void> put(const ArticleId &article, const AccountId &account, const SeenText &seen);
    /// Nothing when they never looked at it.
    Result<std::optional<SeenText>> find(const ArticleId &article, const AccountId &account) const;

private:
    Store &m_store;
};

} // namespace bantin::store
