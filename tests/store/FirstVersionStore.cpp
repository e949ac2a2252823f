// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/FirstVersionStore.h"

#include "app/store/Connection.h"
#include "app/store/Migrations.h"
#include "app/store/RecordCoding.h"

#include <QFile>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

void require(const Result<void> &done)
{
    if (!done)
        qFatal("no store of version 1: %ls", qUtf16Printable(done.error().detail));
}

} // namespace

FirstVersionStore::FirstVersionStore(const QDir &workspace, const SecretBytes &key)
{
    workspace.mkpath(u"."_s);
    for (const QString &family : {u"content"_s, u"assets"_s}) {
        const auto made =
            Connection::open(workspace.filePath(family + u".db"_s), family, key, Connection::Mode::Create);
        require(made ? Result<void>() : made.error());
        // The migrations are registered with the first look at a version.
        const auto version = schemaVersion(**made);
        QFile sql(u":/migrations/%1/0001.sql"_s.arg(family));
        if (!version || !sql.open(QIODevice::ReadOnly))
            qFatal("no migration of version 1");
        require((*made)->execute((sql.readAll() + "PRAGMA user_version = 1;").constData()));
        if (family == u"content"_s)
            fill(**made);
    }
}

void FirstVersionStore::fill(Connection &content) const
{
    Metadata metadata;
    metadata.title = u"Thông xe"_s;
    const QByteArray fields = encodeMetadata(metadata);
    require(content.run("INSERT INTO articles VALUES (1, ?, 'draft', 'Thông xe', 'tin', ?, 'Cộng tác viên', 2, 0, '',"
                        " '', 1000, 2000)",
                        article, author));
    require(
        content.run("INSERT INTO working_copies VALUES (?, ?, ?, 'Đường liên thôn', 0, 2000)", article, fields, text));
    require(content.run("INSERT INTO working_copy_authors VALUES (?, 0, ?)", article, author));
    for (int number = 1; number <= 2; ++number) {
        const RevisionId &revision = revisions[number - 1];
        require(content.run("INSERT INTO revisions VALUES (?, ?, ?, ?, ?, x'0102', 1500)", revision, article, number,
                            fields, text));
        require(content.run("INSERT INTO revision_authors VALUES (?, 0, ?)", revision, author));
    }
    require(content.run("INSERT INTO decisions VALUES (?, 1, 'submit', ?, ?, x'01', x'02')", article, revisions[0],
                        author));
    require(content.run("INSERT INTO search (rowid, title, sapo, body) VALUES (1, 'thong xe', '', 'duong')"));
}
