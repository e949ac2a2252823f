// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/workflow/SecondDesk.h"

namespace bantin::testing {

/// Articles that went on at two desks, brought together by a real hand-over: the contributor's here, the deputy's there. Each pair
/// differs in seven pieces of which two are left to a person: the sum both changed, and what both added at the end.
class TwoVersions
{
public:
    /// Nobody sits at the first desk afterwards.
    TwoVersions(DeskFixture &first, int articles);

    static QString title(int article);
    bantin::ArticleId article(int article) const { return m_articles.at(article); }
    qint64 number(int article) const { return m_numbers.at(article); }

private:
    SecondDesk m_desks;
    QList<bantin::ArticleId> m_articles;
    QList<qint64> m_numbers;
};

} // namespace bantin::testing
