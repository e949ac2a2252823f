// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsCard.h"

#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

SettingsCard::SettingsCard(const QString &heading, QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    setProperty("look", u"card"_s);
    m_column->setContentsMargins(2 * Theme::space, Theme::space + 4, 2 * Theme::space, Theme::space + 4);
    m_column->setSpacing(4);
    m_column->addWidget(makeHeading(heading, 1.1, this));
}

} // namespace bantin::ui
