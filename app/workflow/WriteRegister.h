// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/registers/RegisterFile.h"
#include "app/domain/registers/RegisterForm.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What a person wants an entry of a register to say.
struct RegisterDraft {
    qint64 entry = 0;   ///< 0 for a new one
    qint64 basedOn = 0; ///< number of the row the person saw; 0 for a new one
    RegisterEntry::State state = RegisterEntry::State::Open;
    RegisterEntry::Values values = {}; ///< the whole of them; empty ones are left out
    QString reason = {};               ///< why it is closed, opened again or changed
};

/// Whether this account may enter and change, and whether it may close and open again.
bool mayWriteRegister(Roles roles, const RegisterForm &form);
bool mayCloseRegister(Roles roles, const RegisterForm &form);

/// Appends a row; what stood there before stays readable. Signed by the account where the form asks for it, and in the audit
/// log by its digest. What says the same as the last row appends nothing. Text is kept as NFC, without blanks around it, and
/// is not corrected. Reasons: "role-forbids"; those of RegisterForm::accepts(); "register-reason-missing" when a closed entry
/// is opened again or changed without saying why; "register-conflict" when somebody else wrote meanwhile;
/// "register-entry-not-found" (number); "secrecy-stamp-refused"; store reasons.
Result<RegisterEntry> writeRegister(Session &session, const RegisterForm &form, const RegisterDraft &draft);

/// Puts a file into the encrypted store so that an entry can name it: the value for a field of type file. Reasons of
/// content::importAttachment(), "secrecy-stamp-refused", store reasons. Slow for large files.
Result<RegisterFile> keepRegisterFile(Session &session, const QByteArray &bytes, const QString &fileName);
/// "asset-missing" (name)
Result<QByteArray> registerFileBytes(Session &session, const RegisterFile &file);

} // namespace bantin::workflow
