// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/SecretLabel.h"

#include "app/base/SecretBytes.h"

namespace bantin::ui {

SecretLabel::SecretLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
}

SecretLabel::~SecretLabel()
{
    wipeText();
}

void SecretLabel::wipeText()
{
    QString held = text();
    setText({});
    wipeString(held);
}

void wipeString(QString &secret)
{
    if (secret.isDetached())
        wipe(secret.data(), std::size_t(secret.size()) * sizeof(QChar));
    secret.clear();
}

} // namespace bantin::ui
