// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/BoundRows.h"

#include "app/crypto/Cms.h"
#include "app/store/LetterRepository.h"
#include "app/store/RegisterRepository.h"
#include "app/store/TaskRepository.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"
#include "app/workflow/internal/SealedChain.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using Kind = AuditFinding::Kind;

/// What the columns say of a row is in its bytes too.
bool agreesWithItself(const store::RegisterRow &row)
{
    const auto said = registerEntryFromJson(row.json);
    if (!said)
        return false;
    RegisterEntry whole = row.entry;
    whole.values = said->values;
    whole.reason = said->reason;
    whole.writerName = said->writerName;
    return whole == *said;
}

Result<qint64> compareRegisters(Session &session, SealedChain &chain)
{
    const auto rows = store::RegisterRepository(*session.store).rows();
    if (!rows)
        return rows.error();
    for (const store::RegisterRow &row : *rows) {
        QJsonObject binding = bindingOf(row);
        // Unlike anything that was recorded.
        if (!agreesWithItself(row))
            binding.insert(u"sha256"_s, QString());
        chain.compare({Kind::RegisterAltered, Kind::RegisterUnrecorded}, row.entry.form, row.entry.number, binding);
    }
    return rows->size();
}

Result<qint64> compareQuestions(Session &session, SealedChain &chain)
{
    const auto rows = store::QuestionRepository(*session.store).rows();
    if (!rows)
        return rows.error();
    for (const store::QuestionRow &row : *rows)
        chain.compare({Kind::QuestionAltered, Kind::QuestionUnrecorded}, row.article.toString(), row.sequence,
                      bindingOf(row));
    return rows->size();
}

/// Minutes were signed before the log named them.
bool isOlderThanItsBinding(const Session &session, const store::SignedRecord &record)
{
    return record.kind == "handover-minutes"_L1
           && crypto::verifyDetached(record.signature, record.json, {session.unitCertificate}, record.at);
}

Result<qint64> compareRecords(Session &session, SealedChain &chain)
{
    const auto records = store::RecordRepository(*session.store).all();
    if (!records)
        return records.error();
    for (const store::SignedRecord &record : *records) {
        const QJsonObject binding = bindingOf(record);
        if (chain.knows({}, binding) || !isOlderThanItsBinding(session, record))
            chain.compare({Kind::RecordAltered, Kind::RecordUnrecorded}, {}, record.number, binding);
    }
    return records->size();
}

Result<qint64> compareTasks(Session &session, SealedChain &chain)
{
    const auto tasks = store::TaskRepository(*session.store).all();
    if (!tasks)
        return tasks.error();
    for (const Task &task : *tasks) {
        const QString assignee = task.assignee.toString();
        chain.compare({Kind::TaskAltered, Kind::TaskUnrecorded}, assignee, task.number, bindingOf(task));
        if (task.doneAt.isValid())
            chain.compare({Kind::TaskAltered, Kind::TaskUnrecorded}, assignee, task.number, doneBindingOf(task));
    }
    return tasks->size();
}

Result<qint64> compareLetters(Session &session, SealedChain &chain)
{
    const auto letters = store::LetterRepository(*session.store).sent();
    if (!letters)
        return letters.error();
    for (const store::LetterRepository::Sent &sent : *letters)
        chain.compare({Kind::LetterAltered, Kind::LetterUnrecorded}, sent.article.toString(), sent.letter.decision,
                      bindingOf(sent.letter));
    return letters->size();
}

Result<qint64> comparePrivateFields(Session &session, SealedChain &chain)
{
    const auto fields = store::PrivateFieldRepository(*session.store).all();
    if (!fields)
        return fields.error();
    for (const store::PrivateFieldRepository::Kept &kept : *fields)
        chain.compare({Kind::PrivateAltered, Kind::PrivateUnrecorded}, kept.article.toString(), 0,
                      bindingOf(kept.field));
    return fields->size();
}

} // namespace

Result<qint64> compareBoundRows(Session &session, SealedChain &chain)
{
    qint64 all = 0;
    for (const auto compare :
         {compareRegisters, compareQuestions, compareRecords, compareTasks, compareLetters, comparePrivateFields}) {
        const auto rows = compare(session, chain);
        if (!rows)
            return rows;
        all += *rows;
    }
    return all;
}

} // namespace bantin::workflow
