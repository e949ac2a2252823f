// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDomDocument>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment; ///< what tells it from the same words elsewhere in the context
    QString translation;
    bool finished = false;
};

const auto catalogue = QStringLiteral(BANTIN_SOURCE_DIR "/translations/bantin_vi.ts");
const auto qtCatalogue = QStringLiteral(BANTIN_SOURCE_DIR "/translations/qt_vi.ts");

QList<Message> readCatalogue(const QString &path)
{
    QFile file(path);
    QDomDocument document;
    if (!file.open(QIODevice::ReadOnly) || !document.setContent(&file))
        return {};
    QList<Message> messages;
    const QDomNodeList nodes = document.elementsByTagName(u"message"_s);
    for (int i = 0; i < nodes.count(); ++i) {
        const QDomElement message = nodes.at(i).toElement();
        const QDomElement translation = message.firstChildElement(u"translation"_s);
        messages.append({message.parentNode().firstChildElement(u"name"_s).text(),
                         message.firstChildElement(u"source"_s).text(), message.firstChildElement(u"comment"_s).text(),
                         translation.text(), !translation.hasAttribute(u"type"_s)});
    }
    return messages;
}

QSet<QString> placesIn(const QString &text)
{
    static const QRegularExpression place(u"%(\\d|n)"_s);
    QSet<QString> places;
    for (const auto &match : place.globalMatch(text))
        places.insert(match.captured());
    return places;
}

QList<Message> readAll()
{
    return readCatalogue(catalogue) + readCatalogue(qtCatalogue);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryStringOfTheSources();
    void saysNothingTwice();
    void leavesNoStringUnfinished();
    void keepsThePlacesOfTheArguments();
    void isCarriedByThePrograms();
};

void TestTranslations::hasEveryStringOfTheSources()
{
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QVERIFY(QFile::copy(catalogue, fresh));
    QProcess lupdate;
    lupdate.start(QStringLiteral(BANTIN_SOURCE_DIR "/translations/update.sh"), {fresh});
    QVERIFY(lupdate.waitForFinished(60000));
    QCOMPARE(lupdate.exitCode(), 0);
    const auto keysOf = [](const QList<Message> &messages) {
        QSet<QString> keys;
        for (const Message &message : messages)
            keys.insert(message.context + u": "_s + message.source);
        return keys;
    };
    const QSet<QString> kept = keysOf(readCatalogue(catalogue));
    const QSet<QString> wanted = keysOf(readCatalogue(fresh));
    QVERIFY(!kept.isEmpty());
    QCOMPARE((wanted - kept).values(), QStringList());
    QCOMPARE((kept - wanted).values(), QStringList());
}

void TestTranslations::saysNothingTwice()
{
    QSet<QString> keys;
    for (const Message &message : readAll()) {
        const QString key = message.context + u": "_s + message.source + u'|' + message.comment;
        QVERIFY2(!keys.contains(key), qUtf8Printable(key));
        keys.insert(key);
    }
    QVERIFY(!keys.isEmpty());
}

void TestTranslations::leavesNoStringUnfinished()
{
    for (const Message &message : readAll())
        QVERIFY2(message.finished && !message.translation.trimmed().isEmpty(),
                 qUtf8Printable(message.context + u": "_s + message.source));
}

void TestTranslations::keepsThePlacesOfTheArguments()
{
    for (const Message &message : readAll())
        QVERIFY2(placesIn(message.source) == placesIn(message.translation),
                 qUtf8Printable(message.context + u": "_s + message.source));
}

void TestTranslations::isCarriedByThePrograms()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/bantin_vi.qm"_s));
    QCOMPARE(translator.translate("bantin::ui::Words", "Draft"), u"Bản thảo"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
