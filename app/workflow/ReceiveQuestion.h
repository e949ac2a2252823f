// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

#include <QDate>
#include <QMap>

namespace bantin::workflow {

/// A question as it came to the unit.
struct NewQuestion {
    QString question;
    QDate receivedOn;                  ///< in Vietnam; invalid: today
    QString title = {};                ///< empty: one that names the day and nobody
    QMap<QString, QString> asker = {}; ///< private fields by name; what is missing is told by the checks
};

/// A draft of kind question-answer in the profile's category, what is private of it apart, and its first signed step, in one
/// transaction. "role-forbids" ("question", roles) for who may not submit; "question-missing"; "date-in-future" (day); the
/// reasons of setMetadataField() and setPrivateFields(); "passphrase-expired" (cite); store reasons.
Result<Article> receiveQuestion(Session &session, const NewQuestion &question);

} // namespace bantin::workflow
