// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/MergeDialog.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/messages/Messages.h"
#include "ui/look/Banner.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/merge/ChoiceBox.h"
#include "ui/merge/SidesView.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QShortcut>
#include <QSplitter>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using content::MergePiece;
using content::PieceChoice;

namespace {

constexpr int pictureWidth = 220;

QString quoted(const QList<content::TextNode> &nodes)
{
    constexpr qsizetype longest = 70;
    QString words;
    for (const content::TextNode &node : nodes)
        words += allWords(node) + u' ';
    words = words.simplified();
    return words.size() <= longest ? words : words.first(longest) + u'…';
}

bool hasPicture(const QList<content::TextNode> &nodes)
{
    return std::ranges::any_of(nodes, [](const content::TextNode &node) {
        const auto *block = std::get_if<content::Block>(&node.shell);
        return block && std::holds_alternative<content::Figure>(block->node);
    });
}

} // namespace

MergeDialog::MergeDialog(const workflow::VersionPair &pair, const content::PieceMerge &merge, Writing writing,
                         MergeHtml::ValueWords valueWords, QWidget *parent)
    : QDialog(parent)
    , m_pair(pair)
    , m_merge(merge)
    , m_choices(merge.suggestions())
    , m_writing(writing)
    , m_html(Theme::of(palette()), pictureWidth, std::move(valueWords))
    , m_notice(new Banner(this))
    , m_count(makeHeading({}, 1.0, this))
    , m_sides(new SidesView(this))
    , m_result(new ChangesView(this))
    , m_list(new QListWidget(this))
    , m_choice(new ChoiceBox(this))
    , m_previous(makeButton(u"merge.previous"_s, tr("Previous (K)"), ButtonLook::Plain, this))
    , m_next(makeButton(u"merge.next"_s, tr("Next (J)"), ButtonLook::Plain, this))
    , m_nextOpen(makeButton(u"merge.nextOpen"_s, tr("Next open (F7)"), ButtonLook::Plain, this))
    , m_restMine(makeButton(u"merge.restMine"_s, tr("Open ones as here"), ButtonLook::Link, this))
    , m_restTheirs(makeButton(u"merge.restTheirs"_s, tr("Open ones as there"), ButtonLook::Link, this))
    , m_keep(makeButton(u"merge.keepMine"_s, tr("&Keep the version here…"), ButtonLook::Plain, this))
    , m_take(makeButton(u"merge.takeTheirs"_s, tr("Take the &other whole…"), ButtonLook::Plain, this))
    , m_foot(new DialogFoot(u"merge"_s, tr("&Merge into the draft"), tr("&Later"), this))
{
    setObjectName("merge"_L1);
    setWindowTitle(tr("Two versions of the article"));
    build();
    fillList();
    connectParts();
    addKeys();
    explain();
    showChoices();
    m_list->setCurrentRow(m_merge.pieces.isEmpty() ? -1 : 0);
    if (openPieces() > 0 && m_choices.value(0) != PieceChoice::Open)
        goToOpen(1);
    m_merge.pieces.isEmpty() ? m_foot->cancelButton()->setFocus() : m_list->setFocus();
}

void MergeDialog::build()
{
    m_notice->setObjectName("merge.notice"_L1);
    m_count->setObjectName("merge.count"_L1);
    m_list->setObjectName("merge.pieces"_L1);
    m_list->setAccessibleName(tr("Where the versions differ"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_result->setObjectName("merge.result"_L1);
    m_result->setAccessibleName(tr("What the merge gives"));
    m_sides->setMinimumSize(480, 160);
    m_result->setMinimumWidth(260);
    m_result->document()->setDocumentMargin(2 * Theme::space);
    auto *right = new QWidget(this);
    auto *result = new QVBoxLayout(right);
    result->setContentsMargins(Theme::space, 0, 0, 0);
    result->addWidget(makeFieldLabel(tr("What the merge gives"), m_result, right));
    result->addWidget(m_result, 1);
    auto *left = new QSplitter(Qt::Vertical, this);
    left->addWidget(m_sides);
    QWidget *pieces = makePieces();
    // Where both say the same there is nothing to choose.
    pieces->setHidden(m_merge.pieces.isEmpty());
    left->addWidget(pieces);
    left->setStretchFactor(0, 1);
    left->setChildrenCollapsible(false);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(left);
    split->addWidget(right);
    split->setSizes({840, 400});
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, Theme::space, 2 * Theme::space, Theme::space);
    column->setSpacing(Theme::space);
    column->addLayout(makeHead());
    column->addWidget(m_notice);
    column->addWidget(split, 1);
    column->addLayout(makeFoot());
    resize(1280, 690);
}

QLayout *MergeDialog::makeHead()
{
    const workflow::OtherVersion &theirs = m_pair.theirs;
    const QString title = m_pair.mine.metadata.title;
    auto *row = new QHBoxLayout;
    row->addWidget(makeHeading(title.isEmpty() ? Words::untitled() : title, 1.1, this), 1);
    row->addWidget(m_count, 0, Qt::AlignRight | Qt::AlignVCenter);
    const QString where = tr("Here: saved %1. The other: from the desk of %2, handed over %3, where it is “%4”.")
                              .arg(Words::moment(m_pair.savedAt), theirs.sender, Words::moment(theirs.sentAt),
                                   Words::stage(theirs.stage).word);
    const QString origin =
        m_pair.base ? tr("Both grew from the text of %1; what only one side changed is chosen already.")
                          .arg(Words::moment(m_pair.baseAt))
                    : tr("The text both grew from is not kept here, so every difference is yours to decide.");
    QLabel *said = makeMutedLabel(where + u' ' + origin, this);
    said->setObjectName("merge.origin"_L1);
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addLayout(row);
    head->addWidget(said);
    return head;
}

QWidget *MergeDialog::makePieces()
{
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_previous);
    ways->addWidget(m_next);
    ways->addWidget(m_nextOpen);
    ways->addStretch();
    auto *rest = new QHBoxLayout;
    rest->addWidget(m_restMine);
    rest->addWidget(m_restTheirs);
    rest->addStretch();
    auto *decide = new QVBoxLayout;
    decide->addWidget(m_choice, 1);
    decide->addLayout(rest);
    auto *listing = new QVBoxLayout;
    listing->addWidget(m_list, 1);
    listing->addLayout(ways);
    auto *pieces = new QWidget(this);
    auto *row = new QHBoxLayout(pieces);
    row->setContentsMargins(0, Theme::space, Theme::space, 0);
    row->setSpacing(2 * Theme::space);
    row->addLayout(listing, 3);
    row->addLayout(decide, 2);
    return pieces;
}

QLayout *MergeDialog::makeFoot()
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_keep, 0, Qt::AlignBottom);
    row->addWidget(m_take, 0, Qt::AlignBottom);
    row->addWidget(m_foot, 1);
    return row;
}

void MergeDialog::connectParts()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &MergeDialog::showPiece);
    connect(m_sides, &SidesView::pieceClicked, this, [this](qsizetype piece) { m_list->setCurrentRow(int(piece)); });
    connect(m_choice, &ChoiceBox::chosen, this, &MergeDialog::choose);
    connect(m_previous, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
    connect(m_nextOpen, &QPushButton::clicked, this, [this] { goToOpen(1); });
    connect(m_restMine, &QPushButton::clicked, this, [this] { chooseRest(PieceChoice::Mine); });
    connect(m_restTheirs, &QPushButton::clicked, this, [this] { chooseRest(PieceChoice::Theirs); });
    connect(m_foot, &DialogFoot::cancelled, this, &QDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, [this] { Q_EMIT mergeRequested(m_choices); });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        ask(tr("Keep the version here as it is?"),
            tr("The version of %1 stays in the workspace, but nothing of it is taken over and you are not asked again.")
                .arg(m_pair.theirs.sender),
            tr("Keep the version here"), &MergeDialog::keepMineRequested);
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        ask(tr("Take the version of %1 whole?").arg(m_pair.theirs.sender),
            tr("It becomes the draft here. The text that stands here now is kept under Revisions and can be brought "
               "back."),
            tr("Take the other version"), &MergeDialog::takeTheirsRequested);
    });
}

void MergeDialog::addKeys()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    add(Qt::Key_J, [this] { go(1); });
    add(Qt::Key_K, [this] { go(-1); });
    add(Qt::Key_F7, [this] { goToOpen(1); });
    add(Qt::SHIFT | Qt::Key_F7, [this] { goToOpen(-1); });
    add(Qt::Key_1, [this] { m_choice->choose(PieceChoice::Mine); });
    add(Qt::Key_2, [this] { m_choice->choose(PieceChoice::Theirs); });
    add(Qt::Key_3, [this] { m_choice->choose(PieceChoice::Both); });
}

void MergeDialog::explain()
{
    const bool isLocked = m_pair.obstacle || m_writing == Writing::Impossible;
    m_take->setEnabled(!isLocked);
    m_keep->setEnabled(m_writing == Writing::Allowed);
    if (m_pair.obstacle)
        m_notice->showMessage(Tone::Waiting, describe(*m_pair.obstacle).happened,
                              wayOut() + u' ' + tr("Until then you can compare here; both versions stay."),
                              Banner::Closing::WithItsCause);
    else if (m_pair.voidsApproval)
        m_notice->showMessage(Tone::Waiting, tr("The text here is bound by signatures; merging voids them."),
                              tr("It becomes a draft again and has to be submitted, reviewed and approved anew."),
                              Banner::Closing::WithItsCause);
}

QString MergeDialog::wayOut() const
{
    if (m_pair.isToBeTakenUp)
        return tr("Take the article up for editing first; then the versions can be merged.");
    const bool isForEditors = editRight(m_pair.article.stage, Role::Editor, false).allowed;
    if (m_pair.obstacle->reason == "edit-forbidden"_L1 && isForEditors)
        return tr("Its author or an editor can merge them.");
    if (m_pair.article.stage == Stage::Sending || m_pair.article.stage == Stage::Received)
        return tr("Wait until the portal has answered; then an approver can order a correction.");
    return describe(*m_pair.obstacle).next;
}

void MergeDialog::fillList()
{
    m_sides->showSides(m_html.sides(m_merge, tr("The version of %1").arg(m_pair.theirs.sender)), m_pair.assets);
    for (qsizetype i = 0; i < m_merge.pieces.size(); ++i) {
        new QListWidgetItem(lineOf(i), m_list);
        m_sides->showChoice(i, m_choices.at(i), m_html.marker(i, m_choices.at(i)));
    }
}

QString MergeDialog::lineOf(qsizetype piece) const
{
    const MergePiece &one = m_merge.pieces.at(piece);
    const QString words = quoted(one.mine.isEmpty() ? one.theirs : one.mine);
    const QString what = !one.isText()                                    ? Words::field(one.field)
                         : hasPicture(one.mine) || hasPicture(one.theirs) ? tr("Picture: %1").arg(words)
                         : one.mine.isEmpty()                             ? tr("Only there: “%1”").arg(words)
                         : one.theirs.isEmpty()                           ? tr("Only here: “%1”").arg(words)
                                                                          : u"“%1”"_s.arg(words);
    return u"%1. %2 – %3"_s.arg(QString::number(piece + 1), MergeHtml::choiceWord(m_choices.at(piece)), what);
}

qsizetype MergeDialog::current() const
{
    return m_list->currentRow();
}

qsizetype MergeDialog::openPieces() const
{
    return m_choices.count(PieceChoice::Open);
}

void MergeDialog::choose(PieceChoice choice)
{
    const qsizetype piece = current();
    if (piece < 0 || m_foot->isBusy())
        return;
    m_choices[piece] = choice;
    m_list->item(int(piece))->setText(lineOf(piece));
    m_sides->showChoice(piece, choice, m_html.marker(piece, choice));
    showChoices();
}

void MergeDialog::chooseRest(PieceChoice choice)
{
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices.at(i) != PieceChoice::Open)
            continue;
        m_choices[i] = choice;
        m_list->item(int(i))->setText(lineOf(i));
        m_sides->showChoice(i, choice, m_html.marker(i, choice));
    }
    showPiece();
    showChoices();
}

void MergeDialog::showPiece()
{
    const qsizetype piece = current();
    if (piece < 0) {
        m_choice->clear();
        return;
    }
    m_choice->showPiece(m_merge.pieces.at(piece), m_choices.at(piece));
    m_sides->showCurrent(piece);
    m_result->scrollToAnchor(ChangesHtml::anchor(int(piece) + 1));
}

void MergeDialog::showChoices()
{
    m_result->showPage(m_html.result(m_merge, m_choices), m_pair.assets);
    if (current() >= 0)
        m_result->scrollToAnchor(ChangesHtml::anchor(int(current()) + 1));
    showCount();
}

void MergeDialog::showCount()
{
    const qsizetype all = m_choices.size();
    m_count->setText(all == 0 ? tr("The versions say the same")
                              : tr("%1 of %2 decided").arg(all - openPieces()).arg(all));
    const bool isOpen = openPieces() > 0;
    for (QPushButton *button : {m_nextOpen, m_restMine, m_restTheirs}) {
        // The next one in the row would settle everything.
        if (!isOpen && focusWidget() == button)
            m_list->setFocus();
        button->setEnabled(isOpen);
    }
    for (QPushButton *button : {m_previous, m_next})
        button->setEnabled(all > 1);
    m_foot->setReady(!isOpen && !m_pair.obstacle && m_writing == Writing::Allowed);
}

void MergeDialog::go(int step)
{
    const int count = m_list->count();
    if (count > 0)
        m_list->setCurrentRow((m_list->currentRow() + step + count) % count);
}

void MergeDialog::goToOpen(int step)
{
    const qsizetype count = m_choices.size();
    for (qsizetype i = 1; i <= count; ++i) {
        const qsizetype piece = (current() + step * i + count * (i + 1)) % count;
        if (m_choices.at(piece) == PieceChoice::Open) {
            m_list->setCurrentRow(int(piece));
            return;
        }
    }
}

void MergeDialog::ask(const QString &question, const QString &detail, const QString &answer,
                      void (MergeDialog::*agreed)())
{
    if (m_foot->isBusy())
        return;
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(), question, QMessageBox::Cancel, this);
    box->setObjectName("merge.question"_L1);
    box->setInformativeText(detail);
    QPushButton *yes = box->addButton(answer, QMessageBox::AcceptRole);
    yes->setObjectName("merge.agree"_L1);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QDialog::finished, box, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, agreed);
    box->open();
}

} // namespace bantin::ui
