// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/regulation/KindRule.h"
#include "tests/workflow/DeskFixture.h"

/// The desk of one profile with items of every kind, filled in as their form asks.
class ScenarioDesk
{
public:
    explicit ScenarioDesk(QStringView regulation);

    DeskFixture desk;
    const bantin::Regulation &regulation() const { return *desk.regulations.find(m_regulation); }

    /// A draft by the contributor of that kind in its first category, every field of its form filled in but `empty`.
    bantin::ArticleId draft(const bantin::KindRule &kind, const QString &empty = {},
                            const char16_t *author = DeskFixture::contributor);
    /// News by the contributor with that field of every article, or "text", left empty.
    bantin::ArticleId draftWithout(const QString &field);
    /// What the asker said in private, as it stands in no field of the page.
    static QString secretOf(QStringView field);

    /// Everything the decision needs, given: reasons for open warnings, confirmations.
    bantin::workflow::DecisionWords words(const char16_t *person, const bantin::ArticleId &article,
                                          bantin::DecisionKind kind);
    /// Submitted, reviewed, approved by three people and packed.
    QByteArray packed(const bantin::ArticleId &article);

private:
    QString m_regulation;
};
