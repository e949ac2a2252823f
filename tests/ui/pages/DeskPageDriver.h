// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/pages/Driver.h"

#include <QStringList>

namespace bantin::testing {

/// rail.waiting, rail.mine, rail.drafts, rail.review, rail.approval, rail.approved, rail.published, rail.sentBack,
/// rail.outbox, rail.settings, rail.lock; desk.search, desk.new, desk.import, desk.list, desk.listPane, desk.title,
/// desk.sapo, desk.editor, desk.banner, desk.stateBanner (banner.action, banner.close), desk.preview, desk.primaryAction,
/// desk.blockedBy, desk.return, desk.decline; inspector.state, inspector.tabs, inspector.field.FIELD (category, writer,
/// source, source-date, language, keywords), inspector.finding.FIELD; review.card, review.subject, review.remark,
/// review.passphrase, review.sign, review.cancel, review.problem; status.saved, status.outbox, status.words.
class DeskPageDriver : public Driver
{
public:
    using Driver::Driver;

    bool showScope(const QString &railName) const { return click(railName); }
    bool lock() const;
    /// Drops files on the list and waits for nothing.
    bool dropFiles(const QStringList &files) const;
    /// The same, and waits until the first is open.
    bool importFiles(const QStringList &files) const;
    /// Titles of the list, top first.
    QStringList titles() const;
    /// Clicks the row with that title and waits until it is open.
    bool open(const QString &title) const;
    /// Types at the end of the article's text.
    bool writeText(const QString &text) const;
    bool fillField(const QString &field, const QString &value) const
    {
        return type(QStringLiteral("inspector.field.") + field, value);
    }
    bool chooseCategory(const QString &id) const { return choose(QStringLiteral("inspector.field.category"), id); }
    /// Waits until everything typed is on disk.
    bool waitUntilSaved() const;
    bool primaryAction() const { return click(QStringLiteral("desk.primaryAction")); }
    /// Waits until nothing blocks the step, presses the primary action, gives the passphrase and waits until the decision is taken.
    bool decide(const QString &passphrase) const;
    /// Gives the first usual reason for every warning on the card and ticks every item.
    bool sayWhatIsAsked() const;
    bool returnArticle(const QString &reason, const QString &passphrase) const;
    /// Presses F9 and waits until the page is to be seen in the preview.
    bool showPreview() const;
    bool hidePreview() const;
    /// The word of the state chip in the inspector.
    QString state() const;
    bool waitForState(const QString &word) const;
    /// Answers what the signing card asks, gives the passphrase and waits until the decision is taken.
    bool sign(const QString &passphrase) const;
};

} // namespace bantin::testing
