// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <QFrame>

class QVBoxLayout;

namespace bantin::ui {

/// One matter on the settings page: a framed surface with a heading. What only administrators may do is there for
/// everybody to read and disabled for the others. The page owns its cards, shows what they say in its banner and tells
/// them when a workspace opens and locks.
class SettingsCard : public QFrame
{
    Q_OBJECT
public:
    explicit SettingsCard(const QString &heading, QWidget *parent = nullptr);

    /// Reads again what the card shows; only called while a workspace is open.
    virtual void refresh() {}
    /// The workspace is locked: nothing of it stays on the card.
    virtual void clear() {}

Q_SIGNALS:
    void failed(const bantin::Error &error);
    /// Something the person asked for is done; `sentence` says what.
    void done(const QString &sentence);

protected:
    /// Below the heading.
    QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
};

} // namespace bantin::ui
