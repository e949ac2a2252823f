// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Command.h"

#include "app/cli/Passphrase.h"
#include "app/messages/Messages.h"
#include "app/workflow/ChangePassphrase.h"
#include "app/workflow/UnlockWorkspace.h"

#include <QFile>
#include <QSaveFile>

namespace bantin::cli {

using namespace Qt::StringLiterals;

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8).normalized(QString::NormalizationForm_C);
}

Result<workflow::Session> openSession(const Shell &shell, const std::string &directory)
{
    if (shell.options.account.empty())
        return Error{Fault::InvalidInput, u"option-missing"_s, Retry::AfterCorrection, {u"--as"_s}, {}};
    const auto passphrase =
        readPassphrase(QString::fromStdString(shell.options.passphraseFile), u"--passphrase-file"_s);
    if (!passphrase)
        return passphrase.error();
    auto session = workflow::unlockWithPassphrase(
        QDir(QString::fromStdString(directory)), text(shell.options.account), *passphrase, shell.regulations(),
        shell.clock, shell.options.readOnly ? store::Store::Access::ReadOnly : store::Store::Access::ReadWrite);
    if (session) {
        if (const auto notice = workflow::passphraseNotice(*session))
            shell.output.note(describe(*notice).oneLine());
    }
    return session;
}

Result<QByteArray> readFile(const QString &path, qint64 maximumBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::InvalidInput, u"file-unreadable"_s, Retry::AfterCorrection, {path}, file.errorString()};
    if (file.size() > maximumBytes)
        return Error{Fault::InvalidInput, u"file-too-large"_s, Retry::AfterCorrection, {path}, {}};
    return file.readAll();
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Fault::Storage, u"file-unwritable"_s, Retry::AfterCorrection, {path}, file.errorString()};
    return {};
}

} // namespace bantin::cli
