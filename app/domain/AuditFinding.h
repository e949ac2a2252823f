// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace bantin {

/// One thing in the store that is not as the audit log recorded it.
struct AuditFinding {
    enum class Kind {
        EntryAltered,       ///< an entry does not hash to its own hash
        EntryMissing,       ///< numbers skip
        LinkBroken,         ///< an entry does not follow the one before it: one of the two was replaced
        ChainRewritten,     ///< the entries hang together, but are not those a checkpoint signed
        EndMissing,         ///< a signed checkpoint proves later entries: cut off, or an older content.db put back
        MirrorMissing,      ///< the checkpoint beside the database is gone, does not read or is nobody's
        CheckpointAltered,  ///< its bytes, signature or link are not as signed
        CheckpointStranger, ///< signed by nobody who was on the roster then
        RevisionAltered,
        RevisionMissing,
        RevisionUnrecorded, ///< nothing in the log speaks of it: added outside the program
        DecisionAltered,
        DecisionMissing,
        DecisionUnrecorded,
        RosterAltered,
        RosterMissing,
        RosterUnrecorded,
        RegisterAltered, ///< a row of a register; the subject is the register's id
        RegisterMissing,
        RegisterUnrecorded,
        QuestionAltered, ///< a signed step of a question
        QuestionMissing,
        QuestionUnrecorded,
        RecordAltered, ///< minutes or another signed paper of the unit
        RecordMissing,
        RecordUnrecorded,
        TaskAltered,
        TaskMissing,
        TaskUnrecorded,
        LetterAltered, ///< a letter noted as sent; the number is that of the refusal it answers for
        LetterMissing,
        LetterUnrecorded,
        PrivateAltered, ///< what somebody gave in private
        PrivateMissing,
        PrivateUnrecorded,
        AccountAltered,  ///< an account's row is not what the signed roster says
        ArticlesRemoved, ///< fewer articles than a checkpoint counted
    };

    Kind kind = Kind::EntryAltered;
    qint64 entry = 0;     ///< where in the log; 0 when no entry is concerned
    QString subject = {}; ///< id of the article, account or register; empty otherwise
    qint64 number = 0;    ///< of the revision, decision, roster version, row, step, record or task; of articles removed
    /// Times of the intact checkpoints around the entry: what was recorded between them does not hold. Invalid: none there.
    QDateTime after = {};
    QDateTime before = {};
};

/// "entry-altered", "entry-missing", "link-broken", …
QString auditFindingName(AuditFinding::Kind kind);

} // namespace bantin
