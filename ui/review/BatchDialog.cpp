// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/BatchDialog.h"

#include "app/messages/Messages.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/PassphraseField.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/review/SigningNeeds.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { Title, Writer, Words, Changes, Outcome, Count };

bool wantsReasons(const BatchRow &row)
{
    return !std::ranges::all_of(row.needs.warnings, &workflow::OpenWarning::isAnswered);
}

} // namespace

BatchDialog::BatchDialog(const QString &language, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_needs(new SigningNeeds(language, this))
    , m_passphrase(new PassphraseField(u"batch.passphrase"_s, tr("Passphrase to sign"), this))
    , m_foot(new DialogFoot(u"batch"_s, tr("Sign the approvals"), tr("Close"), this))
{
    build();
    connect(m_list, &QTreeWidget::itemChanged, this, &BatchDialog::askForChosen);
    connect(m_needs, &SigningNeeds::edited, this, &BatchDialog::check);
    connect(m_passphrase, &PassphraseField::edited, this, &BatchDialog::check);
    connect(m_passphrase, &PassphraseField::entered, this, &BatchDialog::sign);
    connect(m_foot, &DialogFoot::accepted, this, &BatchDialog::sign);
    connect(m_foot, &DialogFoot::cancelled, this, &QDialog::reject);
    check();
}

void BatchDialog::build()
{
    setObjectName("batch"_L1);
    setWindowTitle(tr("Approve several articles"));
    setMinimumSize(820, 460);
    m_list->setObjectName("batch.list"_L1);
    m_list->setAccessibleName(tr("Articles awaiting approval"));
    m_list->setRootIsDecorated(false);
    m_list->setColumnCount(Count);
    m_list->setHeaderLabels({tr("Article"), tr("Writer"), tr("Words"), tr("Changes since I looked"), tr("Result")});
    m_list->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(windowTitle(), 1.1, this));
    column->addWidget(makeMutedLabel(
        tr("Each article gets a signature of its own over exactly its content. Choose only what you have read."),
        this));
    column->addWidget(m_list, 1);
    column->addWidget(m_needs);
    column->addWidget(makeFieldLabel(tr("Passphrase to sign"), m_passphrase->line(), this));
    column->addWidget(m_passphrase);
    column->addWidget(m_foot);
}

void BatchDialog::showRows(const QList<BatchRow> &rows)
{
    m_rows = rows;
    m_list->clear();
    for (const BatchRow &row : rows) {
        const QString changes = row.changes < 0 ? tr("never looked at") : tr("%n change(s)", nullptr, row.changes);
        auto *item = new QTreeWidgetItem(m_list, {row.title, row.writer, QString::number(row.words), changes, {}});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        if (wantsReasons(row)) {
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setText(Outcome, tr("⚠ has warnings that need a reason: approve it by itself"));
        } else {
            // What nobody read is not approved by leaving a tick where it is.
            item->setCheckState(Title, Qt::Unchecked);
        }
    }
    for (const Column fitted : {Writer, Words, Changes, Outcome})
        m_list->resizeColumnToContents(fitted);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
    check();
}

void BatchDialog::showOutcomes(const QList<workflow::BatchOutcome> &outcomes)
{
    m_foot->setIdle();
    for (const workflow::BatchOutcome &outcome : outcomes) {
        const auto row = std::ranges::find_if(
            m_rows, [&outcome](const BatchRow &one) { return one.chosen.article == outcome.article; });
        QTreeWidgetItem *item = row == m_rows.end() ? nullptr : m_list->topLevelItem(int(row - m_rows.begin()));
        if (!item)
            continue;
        const QString word =
            outcome.result ? tr("✔ approved and signed") : u"✘ "_s + describe(outcome.result.error()).oneLine();
        item->setText(Outcome, word);
        item->setToolTip(Outcome, word);
        item->setCheckState(Title, Qt::Unchecked);
        if (outcome.result)
            item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    }
    m_list->resizeColumnToContents(Outcome);
    askForChosen();
}

void BatchDialog::askForChosen()
{
    workflow::DecisionNeeds asked;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->checkState(Title) != Qt::Checked)
            continue;
        for (const Rule &rule : m_rows.at(i).needs.confirmations) {
            if (std::ranges::find(asked.confirmations, rule.id, &Rule::id) == asked.confirmations.end())
                asked.confirmations.append(rule);
        }
    }
    m_needs->showNeeds(DecisionKind::Approve, asked);
    check();
}

QList<workflow::ChosenArticle> BatchDialog::chosen() const
{
    QList<workflow::ChosenArticle> list;
    workflow::DecisionWords said;
    m_needs->fill(said);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->checkState(Title) != Qt::Checked)
            continue;
        workflow::ChosenArticle article = m_rows.at(i).chosen;
        article.words = said;
        article.words.confirmed.clear();
        for (const Rule &rule : m_rows.at(i).needs.confirmations) {
            if (said.confirmed.contains(rule.id))
                article.words.confirmed.append(rule.id);
        }
        list.append(article);
    }
    return list;
}

void BatchDialog::check()
{
    m_foot->setReady(!m_passphrase->isEmpty() && !chosen().isEmpty() && !m_needs->firstMissing());
}

void BatchDialog::sign()
{
    if (m_passphrase->isEmpty() || chosen().isEmpty() || m_foot->isBusy())
        return;
    if (QWidget *missing = m_needs->firstMissing()) {
        missing->setFocus();
        return;
    }
    m_foot->clearProblem();
    m_foot->setBusy(tr("Signing…"));
    Q_EMIT signatureRequested(std::make_shared<SecretBytes>(m_passphrase->take()));
}

} // namespace bantin::ui
