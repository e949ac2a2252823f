// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/ImportHandoverDialog.h"

#include "app/messages/Messages.h"
#include "ui/look/Banner.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
enum Column { Title, Fate, Count };
constexpr int iconSize = 16;
} // namespace

ImportHandoverDialog::ImportHandoverDialog(WorkspaceClient &client, const QString &source, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_heading(makeHeading(tr("Take over a hand-over of articles"), 1.2, this))
    , m_origin(makeMutedLabel(source, this))
    , m_refusal(new Banner(this))
    , m_list(new QTreeWidget(this))
    , m_detail(makeMutedLabel({}, this))
    , m_news(makeLabel({}, this))
    , m_versions(makeButton(u"takeOver.versions"_s, tr("Compare the &two versions…"), ButtonLook::Plain, this))
    , m_open(makeButton(u"takeOver.open"_s, tr("&Open the article"), ButtonLook::Plain, this))
    , m_another(makeButton(u"takeOver.another"_s, tr("Choose another &file…"), ButtonLook::Plain, this))
    , m_foot(new DialogFoot(u"takeOver"_s, tr("&Take it over"), tr("Do not take it over"), this))
{
    setObjectName("takeOver"_L1);
    setWindowTitle(m_heading->text());
    resize(860, 460);
    build();
    connectButtons();
    m_foot->setReady(false);
    m_foot->setBusy(tr("Reading and checking every signature…"), DialogFoot::Cancelling::Possible);
}

void ImportHandoverDialog::build()
{
    m_heading->setObjectName("takeOver.heading"_L1);
    m_origin->setObjectName("takeOver.origin"_L1);
    m_refusal->setObjectName("takeOver.refusal"_L1);
    m_list->setObjectName("takeOver.articles"_L1);
    m_list->setAccessibleName(tr("Articles in the hand-over"));
    m_list->setRootIsDecorated(false);
    m_list->setProperty("look", u"table"_s);
    m_list->setColumnCount(Count);
    m_detail->setObjectName("takeOver.detail"_L1);
    m_detail->hide();
    m_news->setObjectName("takeOver.news"_L1);
    m_news->hide();
    auto *steps = new QHBoxLayout;
    steps->addWidget(m_another);
    steps->addWidget(m_open);
    steps->addWidget(m_versions);
    steps->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(m_heading);
    column->addWidget(m_origin);
    column->addWidget(m_refusal);
    column->addWidget(m_list, 1);
    column->addWidget(m_detail);
    column->addWidget(m_news);
    column->addLayout(steps);
    column->addStretch();
    column->addWidget(m_foot);
    for (QWidget *later : std::initializer_list<QWidget *>{m_list, m_versions, m_open, m_another})
        later->hide();
}

void ImportHandoverDialog::connectButtons()
{
    connect(m_foot, &DialogFoot::accepted, this, [this] {
        if (m_isTakenOver)
            accept();
        else
            takeOver();
    });
    connect(m_foot, &DialogFoot::cancelled, this, &ImportHandoverDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ImportHandoverDialog::showCurrent);
    connect(m_open, &QPushButton::clicked, this, [this] { openCurrent(&ImportHandoverDialog::articleRequested); });
    connect(m_versions, &QPushButton::clicked, this, [this] { openCurrent(&ImportHandoverDialog::versionsRequested); });
    connect(m_another, &QPushButton::clicked, this, [this] {
        QDialog::reject();
        Q_EMIT anotherRequested();
    });
    connect(&m_client, &WorkspaceClient::locked, this, &QDialog::reject);
}

void ImportHandoverDialog::offerNoOther()
{
    m_isAlone = true;
}

void ImportHandoverDialog::inspect(const QByteArray &sealed, TakeOver takeOver)
{
    m_sealed = sealed;
    m_takeOver = std::move(takeOver);
    m_client
        .use([sealed, &regulations = m_client.regulations()](workflow::Session &session) {
            return workflow::inspectHandover(session, sealed, regulations);
        })
        .then(this, [this](const Result<workflow::HandoverSummary> &summary) {
            if (!summary) {
                refuse(summary.error());
                return;
            }
            m_foot->setIdle();
            m_foot->setReady(m_client.mayWrite());
            showSummary(*summary, &HandoverWords::planned);
            m_list->setFocus();
        });
}

void ImportHandoverDialog::refuse(const Error &error)
{
    const Sentence sentence = describeRefusedHandover(error);
    const bool isHarmless = error.reason == "handover-known"_L1;
    m_foot->setIdle();
    m_foot->acceptButton()->hide();
    m_foot->cancelButton()->setText(tr("&Close"));
    m_foot->cancelButton()->setDefault(true);
    for (QWidget *gone : std::initializer_list<QWidget *>{m_list, m_detail, m_news})
        gone->hide();
    m_another->setVisible(!m_isAlone);
    m_refusal->showMessage(isHarmless ? Tone::Info : Tone::Danger, sentence.happened,
                           sentence.safe + u' ' + sentence.next, Banner::Closing::WithItsCause);
    m_foot->cancelButton()->setFocus();
    Q_EMIT refused(error);
}

void ImportHandoverDialog::showSummary(const workflow::HandoverSummary &summary, Wording wording)
{
    m_summary = summary;
    m_wording = wording;
    m_origin->setText(HandoverWords::origin(summary));
    m_list->clear();
    m_list->setHeaderLabels({tr("Article"), m_isTakenOver ? tr("What was done") : tr("What taking it over does")});
    const Theme theme = Theme::of(palette());
    for (const workflow::HandoverFate &fate : summary.articles) {
        const HandoverWords::Look look = wording(fate);
        auto *row = new QTreeWidgetItem(m_list, {fate.title.isEmpty() ? Words::untitled() : fate.title, look.sentence});
        row->setIcon(Fate, linePixmap(look.icon, theme.tone(look.tone).edge, iconSize, devicePixelRatioF()));
        row->setToolTip(Title, row->text(Title));
        row->setToolTip(Fate, QStringList({look.sentence, look.detail}).join(u' ').trimmed());
        row->setData(Fate, Qt::AccessibleDescriptionRole, look.detail);
    }
    m_list->header()->setSectionResizeMode(Title, QHeaderView::Interactive);
    m_list->header()->setStretchLastSection(true);
    m_list->show();
    m_list->header()->resizeSection(Title, m_list->width() * 2 / 5);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showNews(summary);
}

void ImportHandoverDialog::showNews(const workflow::HandoverSummary &summary)
{
    QStringList news;
    if (summary.bringsNewerRoster)
        news.append(
            tr("It brings a newer list of the editorial board, signed by the unit: it is followed from then on."));
    if (summary.bringsNewerRules)
        news.append(
            tr("It brings newer rules of the unit, signed by an administrator: they are followed from then on."));
    if (!news.isEmpty())
        news.append(m_isTakenOver ? tr("Bàn Tin locks when you close this, so that everything follows them.")
                                  : tr("Bàn Tin locks afterwards, so that everything follows them."));
    if (!m_client.mayWrite())
        news.append(tr("The workspace is open for reading only: nothing can be taken over now."));
    m_news->setText(news.join(u'\n'));
    m_news->setVisible(!news.isEmpty());
}

void ImportHandoverDialog::takeOver()
{
    m_foot->setBusy(tr("Taking over, all of it or nothing…"));
    m_client
        .use([sealed = m_sealed, take = m_takeOver, &regulations = m_client.regulations()](workflow::Session &session) {
            return take(session, sealed, regulations);
        })
        .then(this, [this](const Result<workflow::HandoverSummary> &summary) {
            if (summary)
                showDone(*summary);
            else
                refuse(summary.error());
        });
}

void ImportHandoverDialog::showDone(const workflow::HandoverSummary &summary)
{
    m_isTakenOver = true;
    m_sealed.clear();
    const bool isKept =
        std::ranges::any_of(summary.articles, [](const auto &fate) { return fate.fate == MergeFate::Diverged; });
    m_foot->setIdle();
    m_foot->acceptButton()->setText(tr("&Close"));
    m_foot->cancelButton()->hide();
    m_heading->setText(isKept ? tr("✔ Taken over; some articles have two versions now") : tr("✔ Taken over"));
    showSummary(summary, &HandoverWords::done);
    m_open->show();
    showCurrent();
    m_list->setFocus();
    Q_EMIT takenOver(summary);
}

void ImportHandoverDialog::showCurrent()
{
    const qsizetype row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || row >= m_summary.articles.size())
        return;
    const workflow::HandoverFate &fate = m_summary.articles.at(row);
    const QString detail = m_wording(fate).detail;
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_versions->setVisible(m_isTakenOver && fate.fate == MergeFate::Diverged);
}

void ImportHandoverDialog::openCurrent(void (ImportHandoverDialog::*way)(const workflow::HandoverFate &))
{
    const qsizetype row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    const workflow::HandoverFate fate = m_summary.articles.at(row);
    accept();
    Q_EMIT(this->*way)(fate);
}

void ImportHandoverDialog::reject()
{
    // What is being taken over is taken over whole; its answer is waited for.
    const bool isTakingOver = m_foot->isBusy() && !m_foot->cancelButton()->isEnabled();
    if (!isTakingOver || !m_client.workspace())
        QDialog::reject();
}

} // namespace bantin::ui
