// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RegulationCatalogue.h"
#include "resources/Resources.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;

namespace {

const QString sources = QStringLiteral(BANTIN_SOURCE_DIR);

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Replaces what stands at a path such as "rules/0/cite"; Undefined takes it away.
QJsonValue changed(const QJsonValue &value, const QStringList &path, const QJsonValue &to)
{
    if (path.isEmpty())
        return to;
    const QString &step = path.constFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array.replace(step.toInt(), changed(array.at(step.toInt()), path.sliced(1), to));
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue member = changed(object.value(step), path.sliced(1), to);
    if (member.isUndefined())
        object.remove(step);
    else
        object.insert(step, member);
    return object;
}

QList<QPair<QString, QJsonValue>> damagesOfAProfile()
{
    const QJsonValue gone(QJsonValue::Undefined);
    return {
        {u"type"_s, u"bantin-regulation/1"_s},
        {u"more"_s, 1},
        {u"valid-from"_s, 2017},
        {u"valid-from"_s, gone},
        {u"effect/en"_s, gone},
        {u"categories"_s, QJsonArray()},
        {u"rules/0/id"_s, u"nd 1"_s},
        {u"rules/0/cite"_s, QString()},
        {u"rules/0/enforcement"_s, u"maybe"_s},
        {u"rules/0/carried-by"_s, QJsonArray()},
        {u"rules/0/carried-by/0/kind"_s, u"wish"_s},
        {u"rules/0/topic"_s, u"x"_s},
        {u"rules/0/not-desk"_s, QJsonObject{{u"vi"_s, u"a"_s}, {u"en"_s, u"b"_s}}},
        {u"deadlines/3/limit/amount"_s, 0},
        {u"deadlines/3/limit/unit"_s, u"weeks"_s},
        {u"deadlines/3/limit"_s, QJsonValue()},
        {u"deadlines/0/pace"_s, u"limited"_s},
        {u"deadlines/0/day-zero"_s, u"perhaps"_s},
        {u"duties/0/period"_s, u"decade"_s},
        {u"kinds/0/kind"_s, u"poem"_s},
        {u"senders"_s, QJsonArray()},
        {u"backup/interval-days"_s, 93},
    };
}

} // namespace

/// The schemas of resources/regulations/schema against ajv, and against our own reader.
class TestSchemas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyShippedFileIsValid_data();
    void everyShippedFileIsValid();
    void schemaAndReaderRefuseTheSame();

private:
    QStringList verdicts(const QString &schema, const QStringList &files) const;

    QString m_node;
};

void TestSchemas::initTestCase()
{
    m_node = QStandardPaths::findExecutable(u"node"_s);
    if (m_node.isEmpty() || !QFile::exists(sources + u"/tests/node/node_modules/ajv"_s))
        QSKIP("Node or ajv is missing; './dev test' installs them");
}

QStringList TestSchemas::verdicts(const QString &schema, const QStringList &files) const
{
    QProcess program;
    program.start(m_node,
                  QStringList{sources + u"/tests/node/validate.mjs"_s, sources + u"/resources/regulations/schema"_s,
                              u"urn:bantin:regulation:"_s + schema}
                      + files);
    if (!program.waitForFinished(60'000) || program.exitCode() != 0)
        qWarning("%s", program.readAllStandardError().constData());
    QStringList verdicts;
    const QStringList lines = QString::fromUtf8(program.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        verdicts.append(line.section(u'\t', 1));
    return verdicts;
}

void TestSchemas::everyShippedFileIsValid_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("file");
    const QStringList profiles = QDir(sources + u"/resources/regulations"_s).entryList({u"*-*.json"_s}, QDir::Files);
    for (const QString &name : profiles)
        QTest::newRow(qPrintable(name)) << u"profile"_s << u"regulations/"_s + name;
    const QStringList registers = QDir(sources + u"/resources/registers/forms"_s).entryList({u"*.json"_s}, QDir::Files);
    for (const QString &name : registers)
        QTest::newRow(qPrintable(name)) << u"register"_s << u"registers/forms/"_s + name;
    QTest::newRow("royalty") << u"royalty"_s << u"registers/royalty.json"_s;
    QTest::newRow("national") << u"national"_s << u"regulations/national.json"_s;
    QTest::newRow("carriers") << u"carriers"_s << u"coverage/carriers.json"_s;
}

void TestSchemas::everyShippedFileIsValid()
{
    QFETCH(const QString, schema);
    QFETCH(const QString, file);
    QCOMPARE(verdicts(schema, {sources + u"/resources/"_s + file}), QStringList{u"valid"_s});
}

void TestSchemas::schemaAndReaderRefuseTheSame()
{
    const QJsonValue sound =
        QJsonDocument::fromJson(contents(sources + u"/resources/regulations/namdinh-2017.json"_s)).object();
    const QList<QPair<QString, QJsonValue>> damages = damagesOfAProfile();
    QTemporaryDir folder;
    QStringList files;
    for (const auto &[path, value] : damages) {
        QFile file(folder.filePath(u"%1.json"_s.arg(files.size())));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray json =
            QJsonDocument(changed(sound, path.split(u'/'), value).toObject()).toJson(QJsonDocument::Compact);
        file.write(json);
        files.append(file.fileName());
        QVERIFY2(!parseRegulation(json), qPrintable(path));
    }
    const QStringList found = verdicts(u"profile"_s, files);
    QCOMPARE(found.size(), damages.size());
    for (qsizetype i = 0; i < found.size(); ++i)
        QVERIFY2(found.at(i) != u"valid"_s, qPrintable(damages.at(i).first));
    qInfo("%lld damages refused by both", qlonglong(damages.size()));
}

QTEST_GUILESS_MAIN(TestSchemas)
#include "test_schemas.moc"
