// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Passphrase.h"

#include <QFile>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumLine = 4096;

} // namespace

Result<SecretBytes> readPassphrase(const QString &path, const QString &option)
{
    if (path.isEmpty())
        return Error{Fault::InvalidInput, u"option-missing"_s, Retry::AfterCorrection, {option}, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{Fault::InvalidInput, u"file-unreadable"_s, Retry::AfterCorrection, {path}, file.errorString()};
    QByteArray bytes = file.read(maximumLine);
    qsizetype length = bytes.indexOf('\n');
    if (length < 0)
        length = bytes.size();
    if (length > 0 && bytes.at(length - 1) == '\r')
        --length;
    QString text = QString::fromUtf8(bytes.constData(), length);
    SecretBytes passphrase = SecretBytes::fromPassphrase(text);
    wipe(text.data(), size_t(text.size()) * sizeof(QChar));
    wipe(bytes.data(), size_t(bytes.size()));
    return passphrase;
}

Result<crypto::RecoveryKey> readRecoveryKey(const QString &path)
{
    const auto words = readPassphrase(path, u"--words-file"_s);
    return words ? crypto::RecoveryKey::fromWords(QString::fromUtf8(words->view())) : words.error();
}

Result<workflow::Credential> readCredential(const CommonOptions &options, const std::string &wordsFile)
{
    if (!wordsFile.empty()) {
        auto key = readRecoveryKey(QString::fromStdString(wordsFile));
        return key ? Result<workflow::Credential>(*std::move(key)) : key.error();
    }
    if (options.account.empty())
        return Error{Fault::InvalidInput, u"option-missing"_s, Retry::AfterCorrection, {u"--as"_s}, {}};
    auto passphrase = readPassphrase(QString::fromStdString(options.passphraseFile), u"--passphrase-file"_s);
    if (!passphrase)
        return passphrase.error();
    return workflow::Credential(workflow::AccountPassphrase{text(options.account), *std::move(passphrase)});
}

} // namespace bantin::cli
