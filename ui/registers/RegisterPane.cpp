// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/RegisterPane.h"

#include "app/domain/deadline/DeadlineEngine.h"
#include "app/messages/RegisterPaper.h"
#include "app/workflow/ReadArticles.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/registers/PaperOutlet.h"
#include "ui/registers/RegisterDialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

using Show = workflow::RegisterQuery::Show;

/// Titles of the newest articles, for fields that name one.
Result<QHash<QString, QString>> titles(workflow::Session &session, const RegisterForm &form)
{
    QHash<QString, QString> known;
    const bool isNeeded =
        std::ranges::any_of(form.fields, [](const auto &field) { return field.type == RegisterField::Type::Article; });
    if (!isNeeded)
        return known;
    const auto articles = workflow::listArticles(session);
    if (!articles)
        return articles.error();
    for (const Article &article : *articles)
        known.insert(article.id.toString(), article.title.isEmpty() ? Words::untitled() : article.title);
    return known;
}

} // namespace

RegisterPane::RegisterPane(WorkspaceClient &client, const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_language(language)
    , m_name(makeHeading({}, 1.25, this))
    , m_purpose(makeMutedLabel({}, this))
    , m_count(makeMutedLabel({}, this))
    , m_shown(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_new(makeButton(u"registers.new"_s, tr("New entry…"), ButtonLook::Primary, this))
    , m_change(makeButton(u"registers.change"_s, tr("Open…"), ButtonLook::Plain, this))
    , m_print(makeButton(u"registers.print"_s, tr("Print…"), ButtonLook::Plain, this))
    , m_export(makeButton(u"registers.export"_s, tr("Export…"), ButtonLook::Plain, this))
    , m_outlet(new PaperOutlet(client, u"registers"_s, *this))
{
    build();
    connect(m_new, &QPushButton::clicked, this, [this] { beginEntry(); });
    connect(m_change, &QPushButton::clicked, this, [this] { open(*chosen()); });
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { open(*chosen()); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RegisterPane::updateButtons);
    connect(m_shown, &QComboBox::currentIndexChanged, this, &RegisterPane::refresh);
    connect(m_words, &QLineEdit::textChanged, this, &RegisterPane::refresh);
    connect(m_print, &QPushButton::clicked, this,
            [this] { m_outlet->print(paper(), PaperOutlet::Orientation::Landscape); });
    connect(m_export, &QPushButton::clicked, this, [this] { m_outlet->exportTable(paper(), m_form.id); });
    connect(m_outlet, &PaperOutlet::done, this, &RegisterPane::done);
    connect(m_outlet, &PaperOutlet::failed, this, &RegisterPane::failed);
}

void RegisterPane::build()
{
    m_name->setObjectName("registers.name"_L1);
    m_purpose->setObjectName("registers.purpose"_L1);
    m_list->setObjectName("registers.entries"_L1);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_count->setObjectName("registers.count"_L1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    buttons->addWidget(m_export);
    buttons->addWidget(m_print);
    buttons->addWidget(m_change);
    buttons->addWidget(m_new);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space);
    column->addWidget(m_name);
    column->addWidget(m_purpose);
    column->addWidget(buildFilters());
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    // As they stand, not as they were made.
    setTabOrder({m_words, m_shown, m_list, m_export, m_print, m_change, m_new});
}

QWidget *RegisterPane::buildFilters()
{
    auto *filters = new QWidget(this);
    m_shown->setObjectName("registers.shown"_L1);
    m_shown->setAccessibleName(tr("Which entries"));
    m_shown->addItem(tr("all entries"), int(Show::All));
    m_shown->addItem(tr("open entries"), int(Show::Open));
    m_words->setObjectName("registers.words"_L1);
    m_words->setPlaceholderText(tr("Search, marks or not"));
    m_words->setAccessibleName(tr("Search the register"));
    m_words->setClearButtonEnabled(true);
    auto *row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_shown);
    return filters;
}

void RegisterPane::show(const RegisterForm &form)
{
    m_form = form;
    m_name->setText(form.name.in(m_language));
    const QString cites = messages::citesInWords(form.rulesOf(m_client.workspace()->regulation));
    m_purpose->setText(u"%1 (%2)"_s.arg(form.purpose.in(m_language), cites));
    m_list->setAccessibleName(form.name.in(m_language));
    QStringList columns{tr("State")};
    for (const RegisterField &field : form.fields) {
        if (field.isListed)
            columns.append(field.label.in(m_language));
    }
    columns.append(tr("Entered by"));
    m_list->clear();
    m_list->setColumnCount(int(columns.size()));
    m_list->setHeaderLabels(columns);
    m_words->clear();
    refresh();
}

void RegisterPane::refresh()
{
    if (!m_client.workspace() || m_form.id.isEmpty())
        return;
    workflow::RegisterQuery query;
    query.show = Show(m_shown->currentData().toInt());
    query.words = m_words->text();
    m_client
        .use([form = m_form, query](workflow::Session &session) -> Result<Answer> {
            const auto entries = workflow::readRegister(session, form, query);
            const auto articles = titles(session, form);
            if (!entries || !articles)
                return entries ? articles.error() : entries.error();
            return Answer{*entries, *articles};
        })
        .then(this, [this, question = ++m_question](const Result<Answer> &answer) {
            if (question != m_question || !m_client.workspace())
                return;
            if (answer)
                take(*answer);
            else
                Q_EMIT failed(answer.error());
        });
}

void RegisterPane::clear()
{
    ++m_question;
    m_form = {};
    m_entries.clear();
    m_articles.clear();
    m_list->clear();
    m_words->clear();
    m_count->clear();
    updateButtons();
}

void RegisterPane::take(const Answer &answer)
{
    const RegisterEntry *before = chosen();
    const qint64 kept = before ? before->entry : 0;
    m_entries = answer.entries;
    m_articles = answer.articles;
    m_list->clear();
    const messages::RegisterNames known = names();
    for (const RegisterEntry &entry : std::as_const(m_entries)) {
        addRow(entry, known);
        if (entry.entry == kept)
            m_list->setCurrentItem(m_list->topLevelItem(m_list->topLevelItemCount() - 1));
    }
    for (int column = 0; column < m_list->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
    const auto open = std::ranges::count(m_entries, RegisterEntry::State::Open, &RegisterEntry::state);
    m_count->setText(m_entries.isEmpty()
                         ? tr("No entries.")
                         : tr("%n entry(ies), %1 of them open", nullptr, int(m_entries.size())).arg(open));
    updateButtons();
}

void RegisterPane::addRow(const RegisterEntry &entry, const messages::RegisterNames &names)
{
    constexpr int widest = 320;
    const bool isOpen = entry.state == RegisterEntry::State::Open;
    QStringList cells{(isOpen ? m_form.openWord : m_form.closedWord).in(m_language)};
    for (const RegisterField &field : std::as_const(m_form.fields)) {
        if (field.isListed)
            cells.append(messages::registerValueInWords(field, entry.value(field.name), names).simplified());
    }
    cells.append(entry.writerName);
    auto *item = new QTreeWidgetItem(cells);
    const ToneColours tone = Theme::of(palette()).tone(isOpen ? Tone::Waiting : Tone::Success);
    item->setIcon(0, QIcon(linePixmap(isOpen ? "hourglass"_L1 : "check"_L1, tone.edge, 16, devicePixelRatioF())));
    for (int column = 0; column < cells.size(); ++column)
        item->setToolTip(column, cells.at(column));
    m_list->header()->setMaximumSectionSize(widest);
    m_list->addTopLevelItem(item);
}

const RegisterEntry *RegisterPane::chosen() const
{
    const int row = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

void RegisterPane::updateButtons()
{
    const bool isShown = m_client.workspace() && !m_form.id.isEmpty();
    m_new->setEnabled(isShown && m_client.mayWrite()
                      && workflow::mayWriteRegister(m_client.workspace()->account.roles, m_form));
    m_change->setEnabled(isShown && chosen());
    m_print->setEnabled(isShown && !m_entries.isEmpty());
    m_export->setEnabled(isShown && !m_entries.isEmpty());
}

messages::RegisterNames RegisterPane::names() const
{
    return {m_client.workspace()->regulation, m_language, m_articles};
}

messages::Paper RegisterPane::paper() const
{
    return messages::registerPaper(m_form, m_entries, names(), m_client.workspace()->unit,
                                   DeadlineEngine::localDate(m_client.clock().nowUtc()));
}

void RegisterPane::beginEntry(const RegisterEntry::Values &values)
{
    open({}, values);
}

void RegisterPane::open(const std::optional<RegisterEntry> &entry, const RegisterEntry::Values &values)
{
    auto *dialog = new RegisterDialog(m_client, m_form, entry, values, names(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RegisterDialog::written, this, [this] {
        refresh();
        Q_EMIT entriesChanged();
    });
    dialog->open();
}

} // namespace bantin::ui
