// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/NewPassphrase.h"

#include "ui/look/LineIcon.h"
#include "ui/look/PassphraseField.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int iconSize = 14;
constexpr int strong = 16; ///< characters
} // namespace

NewPassphrase::NewPassphrase(const QString &name, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_first(new PassphraseField(name, label, this))
    , m_second(new PassphraseField(name + "Again"_L1, tr("The same passphrase again"), this))
    , m_advice(makeMutedLabel({}, this))
{
    m_advice->setObjectName(name + ".advice"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space / 2);
    column->addWidget(makeFieldLabel(label, m_first->line(), this));
    column->addWidget(m_first);
    column->addWidget(makeFieldLabel(tr("The same passphrase again"), m_second->line(), this));
    column->addWidget(m_second);
    column->addSpacing(Theme::space / 2);
    for (Line &line : m_lines) {
        line = {new QLabel(this), makeMutedLabel({}, this)};
        auto *row = new QHBoxLayout;
        row->addWidget(line.icon, 0, Qt::AlignTop);
        row->addWidget(line.words, 1);
        column->addLayout(row);
    }
    column->addWidget(m_advice);
    setFocusProxy(m_first);
    for (const PassphraseField *field : {m_first, m_second}) {
        connect(field, &PassphraseField::edited, this, &NewPassphrase::judge);
        connect(field, &PassphraseField::entered, this, &NewPassphrase::entered);
    }
    setRule({});
}

void NewPassphrase::setRule(const PassphraseRule &rule)
{
    m_rule = rule;
    m_rule.minimumLength = std::max(rule.minimumLength, shortest);
    const QString cite = rule.cite.isEmpty() ? QString() : u" (%1)"_s.arg(rule.cite);
    m_lines[Length].words->setText(tr("At least %1 characters").arg(m_rule.minimumLength)
                                   + (rule.minimumLength >= shortest ? cite : QString()));
    m_lines[Kinds].words->setText(
        tr("At least %1 of these four: small letters, capital letters, digits, other signs").arg(rule.characterClasses)
        + cite);
    m_lines[Kinds].icon->setVisible(rule.characterClasses > 1);
    m_lines[Kinds].words->setVisible(rule.characterClasses > 1);
    m_lines[Again].words->setText(tr("Typed twice the same"));
    judge();
}

SecretBytes NewPassphrase::take()
{
    m_second->clear();
    return m_first->take();
}

void NewPassphrase::clear()
{
    m_first->clear();
    m_second->clear();
}

void NewPassphrase::judge()
{
    const PassphraseFacts facts = m_first->facts();
    const bool length = facts.characters >= m_rule.minimumLength;
    const bool kinds = facts.classes >= m_rule.characterClasses;
    const bool again = facts.characters > 0 && m_first->sameAs(*m_second);
    show(Length, length);
    show(Kinds, kinds);
    show(Again, again);
    m_acceptable = length && kinds && again;
    m_advice->setText(!m_acceptable               ? tr("Four or five words are easy to remember and hard to guess.")
                      : facts.characters < strong ? tr("Good. Longer is safer.")
                                                  : tr("Strong."));
    Q_EMIT edited();
}

void NewPassphrase::show(Demand demand, bool met)
{
    const Theme theme = Theme::of(palette());
    const Line &line = m_lines[demand];
    line.icon->setPixmap(met ? linePixmap("check"_L1, theme.tone(Tone::Success).edge, iconSize, devicePixelRatioF())
                             : linePixmap("circle"_L1, theme.muted(), iconSize, devicePixelRatioF()));
    line.icon->setAccessibleName(met ? tr("Fulfilled") : tr("Not yet"));
}

} // namespace bantin::ui
