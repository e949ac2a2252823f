// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/pages/Driver.h"

#include <QStringList>

namespace bantin::testing {

/// rail.handovers; handovers.handOver, handovers.takeOver, handovers.list, handovers.banner, handovers.empty; handovers.look,
/// handovers.relay, handovers.relayTold, handovers.receive, handovers.withdraw.
/// Handing over: handover, handover.search, handover.recipients, handover.chosen, handover.articles, handover.size,
/// handover.withheld, handover.way.0 (file), handover.way.1 (portal), handover.way.1.why, handover.accept, handover.cancel, handover.problem, handover.file; handover.done, handover.outcome,
/// handover.folder, handover.close.
/// Taking over: takeOver.file, takeOver, takeOver.origin, takeOver.refusal, takeOver.articles, takeOver.news, takeOver.open,
/// takeOver.versions, takeOver.another, takeOver.accept, takeOver.cancel.
class HandoverDriver : public Driver
{
public:
    using Driver::Driver;

    /// Opens the page and begins to hand over what is chosen on the desk.
    bool begin() const;
    bool tick(const QString &recipient) const;
    bool untickArticle(const QString &title) const;
    /// In a row of the articles: what stands in that column.
    QString ofArticle(const QString &title, int column) const;
    /// Presses the button and gives the file's name.
    bool saveAs(const QString &path) const;
    /// Waits for the page that says where it is.
    bool isHandedOver() const;
    bool close() const { return click(QStringLiteral("handover.close")); }
    /// Waits for the problem below the buttons.
    QString problem() const;
    /// Opens the page, chooses the file, and waits until it is looked into or refused.
    bool takeOver(const QString &path) const;
    bool waitForAnswer() const;
    /// Drops the file onto that widget; whether it was accepted.
    bool drop(const QString &path, const QString &onto) const;
    /// What the row of that article says.
    QString fateOf(const QString &title) const;
    /// Says yes and waits until it is done.
    bool accept() const;
    QString refusal() const;
    /// What is remembered, each row in one line.
    QStringList past() const;
    /// What is on its way through the portal, likewise.
    QStringList relayed() const;
    /// Waits until the first of them says so.
    bool waitForRelayed(const QString &words) const;

private:
    bool chooseFile(const QString &dialog, const QString &path) const;
};

} // namespace bantin::testing
