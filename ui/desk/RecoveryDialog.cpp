// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/RecoveryDialog.h"

#include "app/messages/Messages.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextEdit>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using content::WordRun;

namespace {

QTextEdit *makeText(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *text = new QTextEdit(parent);
    text->setObjectName(objectName);
    text->setAccessibleName(name);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    return text;
}

/// The runs of one side; what the other side lacks is marked by colour and by line, and the first of them shown.
void fill(QTextEdit *edit, const QList<WordRun> &runs, WordRun::Kind own)
{
    edit->clear();
    const Theme theme = Theme::of(edit->palette());
    const ToneColours colours = theme.tone(own == WordRun::Kind::Added ? Tone::Success : Tone::Danger);
    QTextCharFormat marked;
    marked.setForeground(colours.text);
    marked.setBackground(colours.background);
    marked.setFontUnderline(own == WordRun::Kind::Added);
    marked.setFontStrikeOut(own == WordRun::Kind::Removed);
    QTextCursor cursor = edit->textCursor();
    int first = -1;
    for (const WordRun &run : runs) {
        if (run.kind != WordRun::Kind::Same && run.kind != own)
            continue;
        if (run.kind == own && first < 0)
            first = cursor.position();
        cursor.insertText(run.text, run.kind == own ? marked : QTextCharFormat());
    }
    cursor.setPosition(std::max(first, 0));
    edit->setTextCursor(cursor);
    edit->ensureCursorVisible();
}

} // namespace

RecoveryDialog::RecoveryDialog(QList<workflow::RecoveredDraft> drafts, const QDateTime &now, QWidget *parent)
    : QDialog(parent)
    , m_drafts(std::move(drafts))
    , m_now(now)
    , m_list(new QListWidget(this))
    , m_title(makeHeading({}, 1.2, this))
    , m_age(makeMutedLabel({}, this))
    , m_problem(makeLabel({}, this))
    , m_beforeHeading(makeMutedLabel({}, this))
    , m_afterHeading(makeMutedLabel({}, this))
    , m_before(makeText(u"recovery.before"_s, tr("Text before"), this))
    , m_after(makeText(u"recovery.after"_s, tr("Recovered text"), this))
    , m_back(makeButton(u"recovery.back"_s, tr("Go back to the text before"), ButtonLook::Plain, this))
    , m_keep(makeButton(u"recovery.keep"_s, tr("Keep the recovered text"), ButtonLook::Primary, this))
{
    setObjectName("recovery"_L1);
    setWindowTitle(tr("Recovered text"));
    resize(940, 600);
    build();
    for (const workflow::RecoveredDraft &draft : std::as_const(m_drafts))
        m_list->addItem(draft.title.isEmpty() ? Words::untitled() : draft.title);
    m_list->setVisible(m_drafts.size() > 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::showDraft);
    connect(m_keep, &QPushButton::clicked, this, [this] { choose(&RecoveryDialog::keepRequested); });
    connect(m_back, &QPushButton::clicked, this, [this] { choose(&RecoveryDialog::goBackRequested); });
    m_list->setCurrentRow(0);
    m_keep->setFocus();
}

void RecoveryDialog::build()
{
    m_list->setObjectName("recovery.list"_L1);
    m_list->setAccessibleName(tr("Articles with recovered text"));
    m_list->setFixedWidth(220);
    m_title->setObjectName("recovery.title"_L1);
    m_age->setObjectName("recovery.age"_L1);
    m_problem->setObjectName("recovery.problem"_L1);
    m_problem->setProperty("look", u"error"_s);
    m_problem->hide();
    m_keep->setDefault(true);
    QLabel *introduction = makeLabel(tr("Bàn Tin was not closed properly last time. What had been typed was already on "
                                        "disk and is in the article again."),
                                     this);
    QLabel *safety =
        makeMutedLabel(tr("Whichever you choose, the other text stays among the article's revisions."), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(safety, 1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_keep);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(2 * Theme::space);
    middle->addWidget(m_list);
    middle->addWidget(makeComparison(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space + 4);
    column->addWidget(introduction);
    column->addLayout(middle, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
}

QWidget *RecoveryDialog::makeComparison()
{
    auto *comparison = new QWidget(this);
    auto *grid = new QGridLayout(comparison);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_age, 1, 0, 1, 2);
    grid->addWidget(m_beforeHeading, 2, 0);
    grid->addWidget(m_afterHeading, 2, 1);
    grid->addWidget(m_before, 3, 0);
    grid->addWidget(m_after, 3, 1);
    grid->setRowStretch(3, 1);
    return comparison;
}

void RecoveryDialog::showDraft(int row)
{
    if (row < 0 || row >= m_drafts.size())
        return;
    const workflow::RecoveredDraft &draft = m_drafts.at(row);
    m_title->setText(draft.title.isEmpty() ? Words::untitled() : draft.title);
    const auto minutes = int(std::max<qint64>(draft.writtenAt.secsTo(m_now), 0) / 60);
    const QString age = minutes < 120       ? tr("%n minute(s) ago", nullptr, minutes)
                        : minutes < 48 * 60 ? tr("%n hour(s) ago", nullptr, minutes / 60)
                                            : tr("%n day(s) ago", nullptr, minutes / (24 * 60));
    QStringList facts{tr("Last typed %1 (%2) by %3").arg(Words::moment(draft.writtenAt), age, draft.writer),
                      tr("%n word(s) added", nullptr, draft.wordsAdded),
                      tr("%n word(s) removed", nullptr, draft.wordsRemoved)};
    if (draft.incomplete)
        facts.append(tr("part of what was typed last cannot be read back"));
    m_age->setText(facts.join(u" · "_s));
    m_beforeHeading->setText(tr("Before: saved %1").arg(Words::moment(draft.savedAt)));
    m_afterHeading->setText(tr("Recovered: typed until %1").arg(Words::moment(draft.writtenAt)));
    fill(m_before, draft.text, WordRun::Kind::Removed);
    fill(m_after, draft.text, WordRun::Kind::Added);
    m_back->setEnabled(draft.mayGoBack);
    m_keep->setEnabled(true);
}

void RecoveryDialog::choose(void (RecoveryDialog::*choice)(const ArticleId &))
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_back->setEnabled(false);
    m_keep->setEnabled(false);
    m_problem->hide();
    Q_EMIT(this->*choice)(m_drafts.at(row).article.id);
}

void RecoveryDialog::settle(const ArticleId &article)
{
    for (int row = 0; row < int(m_drafts.size()); ++row) {
        if (m_drafts.at(row).article.id != article)
            continue;
        m_drafts.removeAt(row);
        delete m_list->takeItem(row);
        break;
    }
    if (m_drafts.isEmpty())
        accept();
    else
        showDraft(m_list->currentRow());
}

void RecoveryDialog::showProblem(const Error &error)
{
    m_problem->setText(describe(error).oneLine());
    m_problem->show();
    showDraft(m_list->currentRow());
}

} // namespace bantin::ui
