// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/MergeDesk.h"

#include "app/domain/KindField.h"
#include "app/messages/KindWords.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Words.h"
#include "ui/merge/MergeDialog.h"
#include "ui/models/WorkspaceClient.h"

#include <QPointer>
#include <QtConcurrentRun>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using content::ArticleText;
using content::PieceChoice;

MergeDesk::MergeDesk(WorkspaceClient &client, const QString &language, WhenSaved whenSaved, QWidget *window,
                     QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_language(language)
    , m_whenSaved(std::move(whenSaved))
    , m_window(window)
{
    connect(&client, &WorkspaceClient::locked, this, [this] { m_stop.request_stop(); });
}

MergeDesk::~MergeDesk()
{
    m_stop.request_stop();
}

void MergeDesk::open(qint64 number)
{
    // Of several questions only the last is answered.
    m_stop.request_stop();
    m_stop = std::stop_source();
    const auto compare = [this, number, stop = m_stop.get_token()] {
        m_client.use([number](workflow::Session &session) { return workflow::compareVersions(session, number); })
            .then(this, [this, stop](const Result<workflow::VersionPair> &pair) {
                if (stop.stop_requested())
                    return;
                if (!pair) {
                    Q_EMIT failed(pair.error());
                    return;
                }
                QtConcurrent::run([pair = *pair, stop] {
                    return Prepared{pair, content::mergePieces(pair.mine, pair.theirText(), pair.base, stop)};
                }).then(this, [this, stop](const Prepared &prepared) {
                    if (!stop.stop_requested() && m_client.workspace())
                        show(prepared);
                });
            });
    };
    m_whenSaved(compare);
}

QString MergeDesk::valueWord(const QString &field, const QString &value) const
{
    const auto &workspace = m_client.workspace();
    const Category *category =
        workspace && field == "category"_L1 ? workspace->regulation.findCategory(value) : nullptr;
    if (category)
        return category->name.in(m_language);
    if (const auto kind = field == "kind"_L1 ? contentKindFromName(value) : std::nullopt)
        return messages::kindInWords(*kind);
    const KindField *known = findKindField(field);
    const bool isDate = field == "source-date"_L1 || (known && known->type == KindField::Type::Date);
    if (const QDate day = QDate::fromString(value, Qt::ISODate); isDate && day.isValid())
        return day.toString(u"dd/MM/yyyy"_s);
    return known && known->type == KindField::Type::Flag && !value.isEmpty() ? tr("Yes") : value;
}

void MergeDesk::show(const Prepared &prepared)
{
    auto *dialog = new MergeDialog(
        prepared.pair, prepared.merge,
        m_client.mayWrite() ? MergeDialog::Writing::Allowed : MergeDialog::Writing::Impossible,
        [this](const QString &field, const QString &value) { return valueWord(field, value); }, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_client, &WorkspaceClient::locked, dialog, &QDialog::reject);
    connect(dialog, &MergeDialog::mergeRequested, this,
            [this, dialog, prepared](const QList<PieceChoice> &choices) { merge(*dialog, prepared, choices); });
    connect(dialog, &MergeDialog::keepMineRequested, this,
            [this, dialog, version = prepared.pair.theirs] { keepMine(*dialog, version); });
    connect(dialog, &MergeDialog::takeTheirsRequested, this,
            [this, dialog, pair = prepared.pair] { write(*dialog, pair.theirs, pair.theirText()); });
    dialog->open();
}

void MergeDesk::merge(MergeDialog &dialog, const Prepared &prepared, const QList<PieceChoice> &choices)
{
    const auto merged = content::mergedArticle(prepared.merge, choices);
    if (!merged) {
        dialog.foot().showProblem(merged.error());
        return;
    }
    // Of a text with nothing of theirs in it they are no authors.
    const ArticleText &mine = prepared.merge.mine;
    if (merged->document == mine.document && merged->metadata == mine.metadata)
        keepMine(dialog, prepared.pair.theirs);
    else
        write(dialog, prepared.pair.theirs, *merged);
}

void MergeDesk::write(MergeDialog &dialog, const workflow::OtherVersion &version, const ArticleText &text)
{
    dialog.foot().setBusy(tr("Writing the merged text…"));
    m_client
        .use([number = version.number, text](workflow::Session &session) {
            return workflow::mergeOtherVersion(session, number, text.document, text.metadata);
        })
        .then(this, [this, dialog = QPointer(&dialog),
                     article = version.article](const Result<workflow::SavedDraft> &saved) {
            if (!saved) {
                if (dialog) {
                    dialog->foot().setIdle();
                    dialog->foot().showProblem(saved.error());
                }
                return;
            }
            if (dialog)
                dialog->accept();
            Q_EMIT m_client.textReplaced(article);
            finish(article, saved->approvalVoided
                                ? tr("Both versions are merged. What was signed is void: submit the text again.")
                                : tr("Both versions are merged; the text that stood here is kept under Revisions."));
        });
}

void MergeDesk::keepMine(MergeDialog &dialog, const workflow::OtherVersion &version)
{
    dialog.foot().setBusy(tr("Noting that the version here stays…"));
    m_client
        .use([number = version.number](workflow::Session &session) {
            return workflow::dismissOtherVersion(session, number);
        })
        .then(this, [this, dialog = QPointer(&dialog), article = version.article](const Result<void> &settled) {
            if (settled) {
                if (dialog)
                    dialog->accept();
                finish(article, tr("The version here stays as it is; the other one is kept."));
            } else if (dialog) {
                dialog->foot().setIdle();
                dialog->foot().showProblem(settled.error());
            }
        });
}

void MergeDesk::finish(const ArticleId &article, const QString &sentence)
{
    Q_EMIT m_client.articleChanged(article);
    Q_EMIT settled(article);
    Q_EMIT notice(sentence);
}

} // namespace bantin::ui
