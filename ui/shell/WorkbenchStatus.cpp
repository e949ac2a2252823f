// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WorkbenchStatus.h"

#include "ui/look/Words.h"

#include <QLabel>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QString wordOf(const OutboxSummary &summary)
{
    switch (summary.standstill) {
    case sync::Standstill::Paused:
        return WorkbenchStatus::tr("Sending paused");
    case sync::Standstill::Metered:
        return WorkbenchStatus::tr("Metered network");
    case sync::Standstill::Offline:
        return WorkbenchStatus::tr("Offline");
    case sync::Standstill::No:
        break;
    }
    return summary.sending ? WorkbenchStatus::tr("Sending") : QString();
}

} // namespace

WorkbenchStatus::WorkbenchStatus(QWidget *parent)
    : QStatusBar(parent)
    , m_saved(addLabel(u"status.saved"_s))
    , m_encrypted(addLabel(u"status.encrypted"_s))
    , m_outbox(addLabel(u"status.outbox"_s))
    , m_words(new QLabel(this))
{
    setSizeGripEnabled(false);
    m_words->setObjectName("status.words"_L1);
    m_words->setContentsMargins(10, 3, 10, 3);
    addPermanentWidget(m_words);
    say(m_encrypted, Tone::Success, tr("Encrypted workspace"));
    clear();
}

QLabel *WorkbenchStatus::addLabel(const QString &objectName)
{
    auto *label = new QLabel(this);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::RichText);
    label->setContentsMargins(10, 3, 10, 3);
    addWidget(label);
    return label;
}

void WorkbenchStatus::say(QLabel *label, Tone tone, const QString &text)
{
    const QString colour = Theme::of(palette()).tone(tone).edge.name();
    label->setText(u"<span style=\"color:%1\">●</span> %2"_s.arg(colour, text.toHtmlEscaped()));
    label->setAccessibleName(text);
}

void WorkbenchStatus::showSaved(const QDateTime &time)
{
    say(m_saved, Tone::Success, tr("Saved on this computer %1").arg(time.toLocalTime().toString(u"HH:mm"_s)));
}

void WorkbenchStatus::showUnsaved()
{
    say(m_saved, Tone::Danger, tr("Not saved yet: it is tried again"));
}

void WorkbenchStatus::showOutbox(const OutboxSummary &summary)
{
    const QString standing = wordOf(summary);
    const bool stands = summary.standstill != sync::Standstill::No;
    if (summary.unfinished == 0) {
        const QString nothing = tr("Nothing to send");
        say(m_outbox, Tone::Neutral, stands ? standing + u" · "_s + nothing : nothing);
        return;
    }
    QString waiting = tr("%n package(s) to send", nullptr, summary.unfinished);
    if (summary.bytesLeft > 0)
        waiting += u", "_s + Words::bytes(summary.bytesLeft);
    if (summary.time)
        waiting = tr("%1, about %2").arg(waiting, Words::span(*summary.time));
    say(m_outbox, stands ? Tone::Waiting : Tone::Progress,
        standing.isEmpty() ? waiting : standing + u" · "_s + waiting);
}

void WorkbenchStatus::showCounts(const TextCounts &counts)
{
    if (counts.words == 0) {
        m_words->clear();
        return;
    }
    QStringList parts{tr("%n word(s)", nullptr, counts.words),
                      tr("%n minute(s) to read", nullptr, counts.readingMinutes())};
    if (counts.selectedWords > 0)
        parts.prepend(tr("%n selected", nullptr, counts.selectedWords));
    m_words->setText(parts.join(u" · "_s));
}

void WorkbenchStatus::clear()
{
    clearMessage();
    m_outbox->clear();
    m_outbox->setAccessibleName({});
    say(m_saved, Tone::Neutral, tr("No article open"));
    m_words->clear();
}

} // namespace bantin::ui
