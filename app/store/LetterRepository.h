// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/domain/DeclineLetter.h"

#include <QList>

#include <optional>

namespace bantin::store {

class Store;

/// Letters to contributors, one for each refusal; a sent one never changes. On the store thread, inside the caller's
/// transaction where there is one.
class LetterRepository
{
public:
    struct Sent {
        ArticleId article;
        DeclineLetter letter;
    };

    explicit LetterRepository(Store &store);

    /// Puts the letter in place of the one for the same refusal. "store-immutable" once that was sent.
    Result<void> put(const ArticleId &article, const DeclineLetter &letter);
    Result<std::optional<DeclineLetter>> find(const ArticleId &article, int decision) const;
    /// Every letter that was sent.
    Result<QList<Sent>> sent() const;

private:
    Store &m_store;
};

} // namespace bantin::store
