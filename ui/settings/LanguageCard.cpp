// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/LanguageCard.h"

#include "ui/look/Widgets.h"
#include "ui/models/Preferences.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

LanguageCard::LanguageCard(Preferences &preferences, QWidget *parent)
    : SettingsCard(tr("Language"), parent)
{
    auto *language = new QComboBox(this);
    language->setObjectName("settings.language"_L1);
    language->setAccessibleName(tr("Language"));
    language->addItem(u"Tiếng Việt"_s, u"vi"_s);
    language->addItem(u"English"_s, u"en"_s);
    language->setCurrentIndex(std::max(0, language->findData(preferences.language)));
    connect(language, &QComboBox::activated, this, [&preferences, language] {
        preferences.language = language->currentData().toString();
        preferences.save();
    });
    column()->addWidget(language, 0, Qt::AlignLeft);
    column()->addWidget(makeMutedLabel(tr("Applies from the next start."), this));
}

} // namespace bantin::ui
