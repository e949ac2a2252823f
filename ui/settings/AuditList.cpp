// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AuditList.h"

#include "app/domain/AuditAction.h"
#include "app/messages/AuditSentences.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesAPage = 100;

enum Column { Moment, Sentence };
enum EntryRole { SubjectRole = Qt::UserRole, NameRole };

bool isSuspicious(const AuditEntry &entry)
{
    return entry.action == auditActionName(AuditAction::RollbackNoticed);
}

} // namespace

AuditList::AuditList(WorkspaceClient &client, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_tree(new QTreeWidget(this))
    , m_count(makeMutedLabel({}, this))
    , m_older(makeButton(u"audit.older"_s, tr("Show older entries"), ButtonLook::Plain, this))
    , m_same(makeButton(u"audit.same"_s, tr("Only about this"), ButtonLook::Plain, this))
{
    build();
    connect(m_older, &QPushButton::clicked, this, &AuditList::read);
    connect(m_same, &QPushButton::clicked, this, &AuditList::chooseSubject);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
        const QTreeWidgetItem *item = m_tree->currentItem();
        m_same->setEnabled(item && !item->data(Sentence, NameRole).toString().isEmpty());
    });
}

void AuditList::build()
{
    m_tree->setObjectName("audit.entries"_L1);
    m_tree->setAccessibleName(tr("Entries of the log"));
    m_tree->setHeaderLabels({tr("When"), tr("What happened")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setMinimumHeight(180);
    m_tree->header()->setSectionResizeMode(Moment, QHeaderView::ResizeToContents);
    m_count->setObjectName("audit.count"_L1);
    m_same->setToolTip(tr("Shows only the entries about the article or account of the chosen one."));
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(m_same);
    row->addWidget(m_older);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tree, 1);
    column->addLayout(row);
}

void AuditList::show(const store::AuditQuery &query)
{
    m_query = query;
    m_query.limit = linesAPage;
    m_query.offset = 0;
    read();
}

void AuditList::clear()
{
    ++m_question;
    m_tree->clear();
    m_count->clear();
    m_query = {};
    for (QPushButton *button : {m_older, m_same})
        button->setEnabled(false);
}

void AuditList::read()
{
    m_older->setEnabled(false);
    m_client.use([query = m_query](workflow::Session &session) { return workflow::readAuditPage(session, query); })
        .then(this, [this, question = ++m_question](const Result<workflow::AuditPage> &page) {
            if (question != m_question || !m_client.workspace())
                return;
            if (page)
                append(*page);
            else
                Q_EMIT failed(page.error());
        });
}

void AuditList::append(const workflow::AuditPage &page)
{
    if (m_query.offset == 0)
        m_tree->clear();
    for (const workflow::AuditLine &line : page.lines) {
        const QString name = line.subjectName.isEmpty() ? Words::untitled() : line.subjectName;
        const QString sentence = messages::auditSentence(line.entry, name);
        auto *item = new QTreeWidgetItem({Words::moment(line.entry.at), sentence});
        item->setToolTip(Moment, tr("Entry %1").arg(line.entry.sequence));
        item->setToolTip(Sentence, sentence);
        item->setData(Sentence, SubjectRole, line.entry.subject);
        item->setData(Sentence, NameRole, line.subjectName);
        if (isSuspicious(line.entry)) {
            item->setForeground(Sentence, Theme::of(palette()).tone(Tone::Danger).text);
            item->setIcon(Sentence, lineIcon("warning"_L1));
        }
        m_tree->addTopLevelItem(item);
    }
    m_query.offset += int(page.lines.size());
    const QLocale locale;
    m_count->setText(m_query.offset == 0
                         ? tr("No entries.")
                         : tr("%1 of %2 entries").arg(locale.toString(m_query.offset), locale.toString(page.total)));
    m_older->setEnabled(m_query.offset < page.total);
    m_same->setEnabled(m_tree->currentItem() != nullptr);
}

void AuditList::chooseSubject()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (item)
        Q_EMIT subjectChosen(item->data(Sentence, SubjectRole).toString(), item->data(Sentence, NameRole).toString());
}

} // namespace bantin::ui
