// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "ui/handover/HandoverOutlet.h"

#include <atomic>
#include <memory>

namespace bantin::ui {

/// A hand-over as a file, on a stick as a rule: chosen with the platform's dialog, written and read back on a thread of its own.
class HandoverFileOutlet final : public HandoverOutlet
{
    Q_OBJECT
public:
    explicit HandoverFileOutlet(QObject *parent = nullptr);
    ~HandoverFileOutlet() override;

    QString label() const override;
    QString action() const override;
    QString doing() const override;
    Seal seal() const override;
    void choosePlace(const QString &suggestedName, QWidget &window) override;
    void put(const QByteArray &sealed) override;
    void stop() override;

private:
    void finish(const Result<void> &written, qint64 size);

    QString m_path;
    std::shared_ptr<std::atomic<bool>> m_stop;
};

} // namespace bantin::ui
