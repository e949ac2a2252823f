// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ChangesPane.h"

#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/review/ChangesHtml.h"
#include "ui/review/ChangesView.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using content::ChangeLine;

namespace {

constexpr int pictureWidth = 260;

QString quoted(const QString &words)
{
    constexpr qsizetype longest = 160;
    const QString simple = words.simplified();
    return simple.size() <= longest ? simple : simple.first(longest) + u'…';
}

} // namespace

ChangesPane::ChangesPane(QWidget *parent)
    : QWidget(parent)
    , m_bases(new QComboBox(this))
    , m_count(makeLabel({}, this))
    , m_previous(makeButton(u"review.previous"_s, tr("Previous (K)"), ButtonLook::Plain, this))
    , m_next(makeButton(u"review.next"_s, tr("Next (J)"), ButtonLook::Plain, this))
    , m_view(new ChangesView(this))
    , m_list(new QListWidget(this))
{
    setProperty("look", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    build();
    connect(m_bases, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < m_states.size())
            Q_EMIT baseChosen(m_states.at(index).base);
    });
    connect(m_previous, &QPushButton::clicked, this, &ChangesPane::previous);
    connect(m_next, &QPushButton::clicked, this, &ChangesPane::next);
    connect(m_list, &QListWidget::currentRowChanged, this, &ChangesPane::showPlace);
    for (const auto &[key, step] : {std::pair(Qt::Key_J, 1), std::pair(Qt::Key_K, -1)}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, step] { go(step); });
    }
}

void ChangesPane::build()
{
    m_bases->setObjectName("review.base"_L1);
    m_bases->setAccessibleName(tr("Compare with"));
    m_count->setObjectName("review.count"_L1);
    m_list->setObjectName("review.list"_L1);
    m_list->setAccessibleName(tr("The changes in words"));
    m_list->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 4);
    bar->setSpacing(8);
    bar->addWidget(makeFieldLabel(tr("Changes since"), m_bases, this));
    bar->addWidget(m_bases, 1);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    auto *count = new QHBoxLayout;
    count->setContentsMargins(16, 0, 16, 4);
    count->addWidget(m_count);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_view);
    split->addWidget(m_list);
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addLayout(count);
    column->addWidget(split, 1);
    m_view->document()->setDocumentMargin(16);
}

void ChangesPane::showStates(const QList<workflow::ComparableState> &states)
{
    if (states == m_states)
        return;
    m_states = states;
    m_bases->clear();
    for (const workflow::ComparableState &state : states)
        m_bases->addItem(stateWord(state));
    m_bases->setEnabled(!states.isEmpty());
}

QString ChangesPane::stateWord(const workflow::ComparableState &state)
{
    using Kind = workflow::CompareBase::Kind;
    const QString at = Words::moment(state.at);
    switch (state.base.kind) {
    case Kind::LastSeen:
        return tr("I last looked, %1").arg(at);
    case Kind::LastDecided:
        return tr("I last decided, revision %1, %2").arg(state.revisionNumber).arg(at);
    case Kind::LastApproved:
        return tr("it was last approved, revision %1, %2").arg(state.revisionNumber).arg(at);
    case Kind::Revision:
        return tr("revision %1, %2").arg(state.revisionNumber).arg(at);
    case Kind::Version:
        break;
    }
    return tr("the version of %1").arg(at);
}

void ChangesPane::showBusy()
{
    m_count->setText(tr("Comparing…"));
}

void ChangesPane::showChanges(const workflow::Comparison &comparison, const content::ArticleDiff &diff)
{
    const auto state = std::ranges::find(m_states, comparison.from.base, &workflow::ComparableState::base);
    if (state != m_states.end())
        m_bases->setCurrentIndex(int(state - m_states.begin()));
    m_view->showPage(ChangesHtml(Theme::of(palette()), pictureWidth).page(diff), comparison.assets);
    m_list->clear();
    for (const ChangeLine &line : content::changeLines(diff)) {
        auto *item = new QListWidgetItem(lineWord(line), m_list);
        item->setData(Qt::UserRole, line.place);
    }
    m_list->setVisible(diff.places > 0);
    m_previous->setEnabled(diff.places > 0);
    m_next->setEnabled(diff.places > 0);
    m_list->setCurrentRow(diff.places > 0 ? 0 : -1);
    showPlace();
}

QString ChangesPane::lineWord(const ChangeLine &line)
{
    const QString before = quoted(line.before);
    const QString after = quoted(line.after);
    const QString where = line.subject == "text"_L1 ? QString() : Words::field(line.subject) + u": "_s;
    switch (line.kind) {
    case ChangeLine::Kind::Added:
        return where + tr("Added “%1”").arg(after);
    case ChangeLine::Kind::Removed:
        return where + tr("Removed “%1”").arg(before);
    case ChangeLine::Kind::Replaced:
    case ChangeLine::Kind::Field:
        break;
    case ChangeLine::Kind::Reformatted:
        return where + tr("Other formatting or spacing: “%1”").arg(after);
    case ChangeLine::Kind::Moved:
        return after.isEmpty() ? tr("Moved away: “%1”").arg(before) : tr("Moved here: “%1”").arg(after);
    case ChangeLine::Kind::Picture:
        return after.isEmpty()    ? tr("Picture taken out: “%1”").arg(before)
               : before.isEmpty() ? tr("New picture: “%1”").arg(after)
                                  : tr("Picture changed: “%1”, now “%2”").arg(before, after);
    case ChangeLine::Kind::Shape:
        return tr("Another kind of paragraph, list or table");
    }
    if (before.isEmpty() || after.isEmpty())
        return where + (before.isEmpty() ? tr("Added “%1”").arg(after) : tr("Removed “%1”").arg(before));
    return where + tr("Removed “%1”, added “%2”").arg(before, after);
}

void ChangesPane::showNothing(const QString &why)
{
    m_view->showPage(u"<p>%1</p>"_s.arg(why.toHtmlEscaped()), {});
    m_list->clear();
    m_list->hide();
    m_count->clear();
    m_previous->setEnabled(false);
    m_next->setEnabled(false);
}

void ChangesPane::clear()
{
    showStates({});
    showNothing({});
}

void ChangesPane::focusChanges()
{
    if (m_list->isVisibleTo(this))
        m_list->setFocus(Qt::ShortcutFocusReason);
    else
        m_view->setFocus(Qt::ShortcutFocusReason);
}

int ChangesPane::place() const
{
    return m_list->currentRow() + 1;
}

void ChangesPane::next()
{
    go(1);
}

void ChangesPane::previous()
{
    go(-1);
}

void ChangesPane::go(int step)
{
    const int count = m_list->count();
    if (count > 0)
        m_list->setCurrentRow((m_list->currentRow() + step + count) % count);
}

void ChangesPane::showPlace()
{
    const int count = m_list->count();
    if (count == 0) {
        m_count->setText(tr("Nothing changed."));
        return;
    }
    m_count->setText(tr("Change %1 of %2 · J next · K previous").arg(place()).arg(count));
    if (const QListWidgetItem *item = m_list->currentItem())
        m_view->scrollToAnchor(ChangesHtml::anchor(item->data(Qt::UserRole).toInt()));
}

} // namespace bantin::ui
