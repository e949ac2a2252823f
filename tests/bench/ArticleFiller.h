// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/ArticleRepository.h"
#include "tests/bench/VietnameseText.h"

namespace bantin::store {
class Store;
}

/// Fills a store with made-up articles of four people over the stages, every tenth with five revisions. The same articles
/// each time.
class ArticleFiller
{
public:
    void fill(bantin::store::Store &store, int articles);
    /// A draft of about `words` words for `article`.
    bantin::store::WorkingCopy draft(const bantin::ArticleId &article, int words);
    /// UTF-8 bytes of all text put in so far, without markup.
    qint64 plainBytes() const { return m_plainBytes; }

private:
    void add(bantin::store::Store &store, int number);
    void addRevisions(bantin::store::Store &store, const bantin::Article &article, bantin::store::WorkingCopy copy);

    QList<bantin::AccountId> m_people{bantin::AccountId::create(), bantin::AccountId::create(),
                                      bantin::AccountId::create(), bantin::AccountId::create()};
    VietnameseText m_text{20261122};
    qint64 m_plainBytes = 0;
};

/// Ends the benchmark when what it measures does not work.
void benchCheck(bool succeeded, const char *what);
