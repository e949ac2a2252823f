// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/workflow/ExportHandover.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

class QWidget;

namespace bantin::ui {

/// Where a hand-over ended up, in words.
struct DeliveredHandover {
    QString where;    ///< and that it is whole
    QStringList next; ///< what to do now, a step each
    QUrl folder = {}; ///< to look at it; empty where there is nothing to look at
};

/// A way sealed hand-overs leave this desk. Asked first where to, so that nothing is sealed and signed when nobody says; then given the
/// bytes, as often as it takes. UI thread.
class HandoverOutlet : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// On the store thread.
    using Seal = std::function<Result<workflow::ExportedHandover>(
        workflow::Session &session, const workflow::HandoverOrder &order, const RegulationCatalogue &regulations)>;

    /// Among the ways one can choose from: "Write a file (stick, e-mail)".
    virtual QString label() const = 0;
    /// Why it cannot be chosen now, and what to do about it.
    virtual std::optional<QString> obstacle() const { return {}; }
    /// On the button that begins: "Save as a file…".
    virtual QString action() const = 0;
    /// While it is put there.
    virtual QString doing() const = 0;
    /// How a hand-over is sealed that leaves this way.
    virtual Seal seal() const = 0;
    /// Asks in front of `window`; placeChosen() follows, or nothing when the person changes their mind.
    virtual void choosePlace(const QString &suggestedName, QWidget &window) = 0;
    /// delivered() or failed() follows; what waits for neither is destroyed or calls stop().
    virtual void put(const QByteArray &sealed) = 0;
    /// failed() with "cancelled" follows unless it was done already.
    virtual void stop() = 0;

Q_SIGNALS:
    void placeChosen();
    void progressed(qint64 done, qint64 total);
    void delivered(const bantin::ui::DeliveredHandover &delivered);
    void failed(const bantin::Error &error);
};

} // namespace bantin::ui
