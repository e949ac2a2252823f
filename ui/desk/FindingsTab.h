// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Check.h"

#include <QScrollArea>

class QVBoxLayout;

namespace bantin::ui {

/// What does not meet the regulation, one card each with its clause; a click goes to the place.
class FindingsTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit FindingsTab(const QString &language, QWidget *parent = nullptr);

    void showFindings(const QList<Finding> &findings);

Q_SIGNALS:
    void placeRequested(const QString &field);

private:
    QString m_language;
    QList<Finding> m_shown;
    QVBoxLayout *m_column = nullptr;
};

} // namespace bantin::ui
