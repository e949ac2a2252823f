// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DamageReminder.h"

#include "app/messages/DamageWords.h"
#include "ui/look/Banner.h"
#include "ui/models/CheckDesk.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype titlesShown = 3;
} // namespace

DamageReminder::DamageReminder(CheckDesk &checks, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_checks(checks)
    , m_banner(banner)
{
    connect(&checks, &CheckDesk::checked, this, &DamageReminder::refresh);
    connect(&banner, &Banner::actionChosen, this, &DamageReminder::settingsRequested);
}

void DamageReminder::refresh()
{
    const auto &finding = m_checks.finding();
    if (!finding || (!finding->report.needsRepair() && finding->report.openLosses().isEmpty())) {
        m_banner.clear();
        return;
    }
    const QStringList titles = finding->report.articles();
    QString detail = tr("What is lost of your articles can come back from a backup.");
    if (!titles.isEmpty()) {
        const QString named = titles.mid(0, titlesShown).join(u" · "_s);
        const int more = int(titles.size() - std::min(titles.size(), titlesShown));
        detail = more > 0 ? tr("Touched: %1 and %n more.", nullptr, more).arg(named) : tr("Touched: %1.").arg(named);
    }
    m_banner.showMessage(Tone::Danger, describe(finding->report).constFirst(), detail, Banner::Closing::WithItsCause);
    m_banner.setAction(tr("See and repair"));
}

} // namespace bantin::ui
