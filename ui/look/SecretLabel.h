// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace bantin::ui {

/// A label whose words are overwritten when it lets go of them, as far as Qt's label does; they cannot be selected, so they
/// never reach a clipboard.
class SecretLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit SecretLabel(QWidget *parent = nullptr);
    ~SecretLabel() override;

    void wipeText();
};

/// Empties a string that holds something secret: overwrites its letters when nobody else holds them.
void wipeString(QString &secret);

} // namespace bantin::ui
