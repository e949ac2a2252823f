// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/SampleDesk.h"

#include "tests/portal/PortalProcess.h"
#include "tests/e2e/SampleArticle.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

const auto passphrase = "bốn từ rất dễ nhớ"_ba;
const auto administrator = u"Quản trị"_s;

struct SampleAccount {
    QString name;
    QString role;
};

QList<SampleAccount> accounts()
{
    return {{u"Cộng tác viên thôn 3"_s, u"contributor"_s},
            {u"Biên tập viên"_s, u"editor"_s},
            {u"Trưởng Ban biên tập"_s, u"approver"_s},
            {u"Văn thư"_s, u"clerk"_s}};
}

QString program(const QString &name)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool cli(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program(u"bantin-cli"_s), arguments);
    return process.waitForFinished(-1) && process.exitCode() == 0;
}

bool makeWorkspace(const QString &folder, const QString &passphraseFile, const QStringList &files,
                   const QString &portal)
{
    const QStringList newPassphrase{u"--new-passphrase-file"_s, passphraseFile};
    const auto as = [&](const QString &name) {
        return QStringList{u"--as"_s, name, u"--passphrase-file"_s, passphraseFile};
    };
    if (!cli(QStringList{u"workspace"_s, u"create"_s, folder, u"--unit"_s, u"UBND xã Đồng Việt"_s, u"--regulation"_s,
                         u"dongviet-2024"_s, u"--admin"_s, administrator, u"--portal"_s, portal}
             + newPassphrase))
        return false;
    for (const SampleAccount &account : accounts())
        if (!cli(QStringList{u"account"_s, u"add"_s, folder, u"--name"_s, account.name, u"--roles"_s, account.role}
                 + as(administrator) + newPassphrase))
            return false;
    return cli(QStringList{u"article"_s, u"import"_s, folder} + files + as(accounts().constFirst().name));
}

} // namespace

int openSampleDesk(const QDir &output, const QStringList &files)
{
    const QString folder = output.filePath(u"desk"_s);
    const QString passphraseFile = output.filePath(u"desk-passphrase.txt"_s);
    output.mkpath(u"desk-portal"_s);
    test::PortalProcess portal(output.filePath(u"desk-portal"_s));
    if (!portal.start() || !write(passphraseFile, passphrase + '\n'))
        return 1;
    QStringList documents = files;
    if (documents.isEmpty()) {
        documents = {output.filePath(u"bai-mau.docx"_s)};
        if (!write(documents.constFirst(), sampleArticle()))
            return 1;
    }
    if (!QDir(folder).exists() && !makeWorkspace(folder, passphraseFile, documents, portal.address()))
        return 1;
    if (!portal.addUnit(QDir(folder).filePath(u"unit-certificate.pem"_s)))
        return 1;
    QTextStream out(stdout);
    out << u"Cổng thông tin mẫu: "_s << portal.address() << u"\nMật khẩu của mọi tài khoản mẫu: "_s
        << QString::fromUtf8(passphrase) << Qt::endl;
    return QProcess::execute(program(u"bantin"_s), {folder, u"--portal"_s, portal.address()});
}

} // namespace bantin::testing
